package app.kith.desktop.host.keep;

/**
 * The switch, in words.
 *
 * @param isThere whether there is something to keep running
 * @param on how it stands
 * @param may whether it can be changed from here
 * @param says what it means, honestly
 * @param name for whoever looks for it, or ""
 */
public record KeepState(boolean isThere, boolean on, boolean may, String says, String name) {
  public static final KeepState NONE = new KeepState(false, false, false, "", "");
}
