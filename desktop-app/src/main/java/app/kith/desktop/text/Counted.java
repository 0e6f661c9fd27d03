package app.kith.desktop.text;

/** Numbers of things for people. */
public final class Counted {
  private Counted() {}

  /** For example {@code 1 like} or {@code 2 likes}; of words that take an s. */
  public static String text(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
