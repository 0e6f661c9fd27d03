package app.kith.core.mutation;

import app.kith.core.model.AccountId;
import app.kith.core.model.Limits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mutation keeps within the limits and its parts fit together; the same check on the
 * device before it is kept and on the server before it is decided.
 *
 * <p>A record read from JSON can hold null wherever a member was missing, so every part is looked
 * at as if it could be.
 */
public final class MutationCheck {

  /** Leaves room for the {@code -o} of its originals within the length of an id. */
  private static final int POST_ID_CHARS = 38;

  private final Limits limits;

  private MutationCheck(Limits limits) {
    this.limits = limits;
  }

  /** One of {@link Rejection}'s reasons, or empty where all is well. */
  public static Optional<String> problem(Mutation mutation, Limits limits) {
    return Optional.ofNullable(new MutationCheck(limits).problem(mutation));
  }

  private @Nullable String problem(Mutation mutation) {
    return switch (mutation) {
      case Mutation.EditProfile m -> name(m.name());
      case Mutation.EditPortrait m -> portrait(m.jpeg());
      case Mutation.CreatePost m -> post(m);
      case Mutation.EditCaption m -> longerThan(m.caption(), limits.captionCodePoints());
      case Mutation.Delete m -> null;
      case Mutation.Like m -> null;
      case Mutation.CreateComment m -> written(m.text(), limits.captionCodePoints());
      case Mutation.Follow m -> other(m.account(), m.target());
      case Mutation.ChangeAudience m -> null;
      case Mutation.Block m -> other(m.account(), m.target());
      case Mutation.EditPrivacy m -> null;
      case Mutation.Approve m -> other(m.account(), m.follower());
    };
  }

  private static @Nullable String other(AccountId account, AccountId named) {
    return account.equals(named) ? Rejection.MALFORMED : null;
  }

  private @Nullable String name(String name) {
    String problem = written(name, limits.nameCodePoints());
    boolean control = problem == null && name.chars().anyMatch(Character::isISOControl);
    return control ? Rejection.MALFORMED : problem;
  }

  private @Nullable String portrait(String jpeg) {
    if (jpeg == null) {
      return Rejection.MALFORMED;
    }
    if (jpeg.isEmpty()) {
      return null;
    }
    if (jpeg.length() > Portrait.mostBase64(limits)) {
      return Rejection.TOO_LARGE;
    }
    return Portrait.parse(jpeg, limits).isPresent() ? null : Rejection.MALFORMED;
  }

  private static @Nullable String written(String text, int most) {
    String problem = longerThan(text, most);
    return problem == null && text.trim().isEmpty() ? Rejection.EMPTY : problem;
  }

  static @Nullable String longerThan(@Nullable String text, int most) {
    if (text == null) {
      return Rejection.MALFORMED;
    }
    return text.codePointCount(0, text.length()) > most ? Rejection.TOO_LONG : null;
  }

  private @Nullable String post(Mutation.CreatePost post) {
    List<Picture> media = post.media();
    if (post.post().value().length() > POST_ID_CHARS || media == null || post.originals() == null) {
      return Rejection.MALFORMED;
    }
    if (media.size() > limits.mediaPerPost()) {
      return Rejection.TOO_MANY;
    }
    String problem = longerThan(post.caption(), limits.captionCodePoints());
    return problem == null ? new MediaCheck(limits).problem(media, post.originals()) : problem;
  }
}
