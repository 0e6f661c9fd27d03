package app.kith.desktop.choice;

/**
 * What was chosen; what nobody chose is as the system has it.
 *
 * @param look light or dark
 * @param scale by how much text is larger than usual: 1 to 2
 * @param language its tag, for example {@code vi}; "" for the system's
 * @param calm whether nothing moves that need not
 * @param muted whether videos begin silently
 */
public record Choices(Look look, double scale, String language, boolean calm, boolean muted) {
  /** Nobody has chosen anything. */
  public static final Choices USUAL = new Choices(Look.SYSTEM, 1, "", false, false);

  /** Light or dark. */
  public enum Look {
    SYSTEM,
    LIGHT,
    DARK
  }

  public Choices look(Look now) {
    return new Choices(now, scale, language, calm, muted);
  }

  public Choices scale(double now) {
    return new Choices(look, now, language, calm, muted);
  }

  public Choices language(String now) {
    return new Choices(look, scale, now, calm, muted);
  }

  public Choices calm(boolean now) {
    return new Choices(look, scale, language, now, muted);
  }

  public Choices muted(boolean now) {
    return new Choices(look, scale, language, calm, now);
  }
}
