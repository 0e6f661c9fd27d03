package app.kith.desktop.status;

import app.kith.desktop.words.Words;

/**
 * What the pill says. Where several things hold, the one that a person must do something about
 * comes first.
 *
 * @param text a short sentence
 * @param icon the name of its icon in the Feather set
 * @param mood how it is coloured
 */
public record PillText(String text, String icon, Mood mood) {
  /** How it is coloured: being offline is normal and has no colour. */
  public enum Mood {
    PLAIN,
    WAITING,
    PROBLEM
  }

  public static PillText of(Standing standing, Words words) {
    if (standing.signedOut()) {
      return new PillText(words.say("status.signedout"), "fth-alert-circle", Mood.PROBLEM);
    }
    if (standing.refused() > 0) {
      return new PillText(
          words.say("status.refused", standing.refused()), "fth-alert-circle", Mood.PROBLEM);
    }
    if (!standing.online()) {
      String text =
          standing.waiting() == 0
              ? words.say("status.offline")
              : words.say("status.offline.waiting", standing.waiting());
      return new PillText(text, "fth-cloud-off", Mood.PLAIN);
    }
    if (standing.waiting() > 0) {
      return new PillText(
          words.say("status.waiting", standing.waiting()), "fth-clock", Mood.WAITING);
    }
    return standing.settled()
        ? new PillText(words.say("status.current"), "fth-check-circle", Mood.PLAIN)
        : new PillText(words.say("status.catching"), "fth-refresh-cw", Mood.PLAIN);
  }
}
