package app.kith.server.sync.decide;

/** What became of a mutation. */
public sealed interface Verdict {
  /** It had its effect, or needed none; {@code stamp} is the one it was given. */
  record Accepted(long stamp) implements Verdict {}

  /** Another value stays; its words are in its writer's history. */
  record Superseded() implements Verdict {}

  /** It had no effect. {@code reason} is one of {@link app.kith.core.mutation.Rejection}'s. */
  record Rejected(String reason) implements Verdict {}

  static Verdict rejected(String reason) {
    return new Rejected(reason);
  }
}
