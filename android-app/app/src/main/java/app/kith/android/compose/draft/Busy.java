package app.kith.android.compose.draft;

/**
 * What is being done with the draft.
 *
 * @param done so many of them, the one that is being worked on included
 */
public record Busy(Kind kind, int done, int all) {
  static final Busy NO = new Busy(Kind.NO, 0, 0);

  /** What. */
  public enum Kind {
    NO,
    TAKING,
    POSTING
  }

  public boolean is(Kind which) {
    return kind == which;
  }
}
