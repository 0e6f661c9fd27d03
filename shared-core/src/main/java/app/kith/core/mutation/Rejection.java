package app.kith.core.mutation;

/**
 * Why a mutation was refused: the {@code reason} of a rejected outcome. The words stay; a device
 * explains them to its user, and shows one that it does not know as it is.
 */
public final class Rejection {
  /** It is not a mutation, or one whose parts do not fit together. */
  public static final String MALFORMED = "malformed";

  /** A text, a name or the whole is longer than the limits allow. */
  public static final String TOO_LONG = "too long";

  /** A comment or a name without a character. */
  public static final String EMPTY = "empty";

  /** More pictures and videos than a post may hold. */
  public static final String TOO_MANY = "too many pictures";

  /** A picture or video with more bytes, pixels or time than the limits allow. */
  public static final String TOO_LARGE = "picture too large";

  /** The server makes another shared copy of an original than the one that the post names. */
  public static final String WRONG_COPY = "wrong copy";

  /** There is no such post, comment or person. */
  public static final String UNKNOWN = "unknown";

  /** It was deleted meanwhile. */
  public static final String DELETED = "deleted";

  /** Only its author may do this. */
  public static final String NOT_YOURS = "not yours";

  /** The writer may not read it, so he may not answer it. */
  public static final String NOT_VISIBLE = "not visible";

  /** More people see the post now than the writer knew. */
  public static final String AUDIENCE_CHANGED = "audience changed";

  /** Something else has this id. */
  public static final String ID_TAKEN = "id taken";

  /** It failed three times by a fault of the server, which has logged it. */
  public static final String INTERNAL = "internal";

  private Rejection() {}

  /** Whether the same, done again, may go well: it was refused for what can have changed since. */
  public static boolean mayPass(String reason) {
    return switch (reason) {
      case UNKNOWN, AUDIENCE_CHANGED, INTERNAL -> true;
      default -> false;
    };
  }
}
