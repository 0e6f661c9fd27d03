package app.kith.desktop.words;

import app.kith.core.feed.PublishPost;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.Added;
import app.kith.desktop.text.Sizes;

/**
 * Says why something that a person did was refused, by this device or by the server. A server may
 * know reasons that this program does not: those are said in its own words.
 */
public final class MutationReasons {
  private static final long MINUTE_MILLIS = 60_000;

  private final Words words;
  private final Limits limits = Limits.STANDARD;

  public MutationReasons(Words words) {
    this.words = words;
  }

  /** Why nothing was written. */
  public String of(Added.Refused refused) {
    return of(refused.code(), refused.sentence());
  }

  /** Why nothing was posted, where it is not about a file. */
  public String of(PublishPost.Result.NotPosted not) {
    return of(not.code(), not.sentence());
  }

  /** Why it lies in the drawer: a {@link Rejection}. */
  public String rejected(String reason) {
    return of(reason.replace(' ', '_'), words.say("refused.other", reason));
  }

  /** Why an original can't be sent: an upload's problem. */
  public String upload(String problem) {
    return of(problem, problem);
  }

  private String of(String code, String otherwise) {
    return words.find("refused." + code, values(code.replace('_', ' '))).orElse(otherwise);
  }

  private Object[] values(String reason) {
    return switch (reason) {
      case Rejection.TOO_LONG -> new Object[] {limits.captionCodePoints(), limits.nameCodePoints()};
      case Rejection.TOO_MANY -> new Object[] {limits.mediaPerPost()};
      case Rejection.TOO_LARGE ->
          new Object[] {Sizes.rounded(limits.blobBytes()), limits.videoMillis() / MINUTE_MILLIS};
      default -> new Object[0];
    };
  }
}
