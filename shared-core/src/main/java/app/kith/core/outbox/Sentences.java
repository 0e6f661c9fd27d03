package app.kith.core.outbox;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Rejection;

/** What the reasons of a refusal mean to a person, and what to do. */
public final class Sentences {
  private Sentences() {}

  /** One line for an upload's problem. */
  public static String upload(String problem) {
    return Upload.Problem.of(problem).map(Upload.Problem::sentence).orElse(problem);
  }

  /** One line for a reason; a reason of a newer server is shown as it is. */
  public static String refused(String reason, Limits limits) {
    return switch (reason) {
      case Rejection.TOO_LONG ->
          "this text is too long: a caption holds "
              + limits.captionCodePoints()
              + " characters, a name "
              + limits.nameCodePoints()
              + "; shorten it";
      case Rejection.EMPTY -> "there is no text: write at least one character";
      case Rejection.TOO_MANY ->
          "a post holds " + limits.mediaPerPost() + " pictures and videos: make two posts of them";
      case Rejection.TOO_LARGE ->
          "this is too large: a file has "
              + (limits.blobBytes() >> 20)
              + " MiB at most, a video "
              + limits.videoMillis() / 60_000
              + " minutes; make it smaller and try again";
      case Rejection.WRONG_COPY ->
          "the server makes another copy of a picture for others than this device did: update Kith"
              + " and post it again";
      case Rejection.UNKNOWN ->
          "there is no such post, comment or person here: run `kith sync` and try again";
      case Rejection.DELETED ->
          "it was deleted meanwhile: your words are kept in `kith outbox --rejected`";
      case Rejection.NOT_YOURS -> "only its author may do this";
      case Rejection.NOT_VISIBLE ->
          "you may not see this post any more: your words are kept in `kith outbox --rejected`";
      case Rejection.AUDIENCE_CHANGED ->
          "more people can see this post now than when you wrote: look again and send it anew";
      default -> "it can't be sent: " + reason;
    };
  }
}
