package app.kith.desktop.status;

import app.kith.core.loop.Standing;
import app.kith.desktop.words.ServerReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.util.Locale;

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
    GOOD,
    WAITING,
    PROBLEM;

    /** Its name in the style sheet. */
    public String style() {
      return "pill-" + name().toLowerCase(Locale.ROOT);
    }
  }

  public static PillText of(Standing standing, Words words) {
    if (standing.trouble().isPresent()) {
      return new PillText(
          words.say(standing.isSignedOut() ? "status.signed.out" : "status.stopped"),
          "fth-alert-circle",
          Mood.PROBLEM);
    }
    if (standing.doubted().isPresent()) {
      boolean stranger = standing.doubted().get().why().isStranger();
      return new PillText(
          words.say(stranger ? "status.doubt" : "status.stopped"),
          "fth-alert-circle",
          Mood.PROBLEM);
    }
    int waiting = standing.waiting();
    if (standing.refused() > 0) {
      return new PillText(
          words.say("status.refused", standing.refused()), "fth-alert-circle", Mood.PROBLEM);
    }
    return switch (standing.link()) {
      case OFFLINE -> {
        String text =
            waiting == 0
                ? words.say("status.offline")
                : words.say("status.offline.waiting", waiting);
        yield new PillText(text, "fth-cloud-off", Mood.PLAIN);
      }
      case ONLINE -> online(standing, words);
      case UNKNOWN ->
          waiting > 0
              ? new PillText(words.say("status.waiting", waiting), "fth-clock", Mood.WAITING)
              : new PillText(words.say("status.looking"), "fth-refresh-cw", Mood.PLAIN);
    };
  }

  private static PillText online(Standing standing, Words words) {
    if (standing.waiting() > 0) {
      int at = standing.most() - standing.waiting() + 1;
      return new PillText(
          words.say("status.sending", at, standing.most()), "fth-upload-cloud", Mood.GOOD);
    }
    return standing.settled()
        ? new PillText(words.say("status.current"), "fth-check-circle", Mood.GOOD)
        : new PillText(words.say("status.catching"), "fth-refresh-cw", Mood.PLAIN);
  }

  /** The longer sentence behind it. */
  public static String more(Standing standing, Words words, Times times) {
    if (standing.trouble().isPresent()) {
      Standing.Trouble why = standing.trouble().get();
      return new ServerReasons(words).code(why.code(), why.sentence());
    }
    if (standing.doubted().isPresent()) {
      return new ServerReasons(words).of(standing.doubted().get());
    }
    return standing
        .offlineSince()
        .map(since -> words.say("status.offline.since", times.say(since)))
        .orElse(words.say("status.more"));
  }
}
