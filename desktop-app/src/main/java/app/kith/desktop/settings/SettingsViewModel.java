package app.kith.desktop.settings;

import app.kith.core.KithVersion;
import app.kith.core.thread.Watched;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The settings without the toolkit. Used on the window's thread. */
public final class SettingsViewModel {
  private final KeptChoices choices;
  private final Path home;
  private final Predicate<Path> system;
  private final Words words;
  private final Watched<String> notice = new Watched<>("");

  /**
   * As they are kept.
   *
   * @param home where this device lives
   * @param system shows a folder in the program that the system has for it, and tells whether it
   *     can
   */
  public SettingsViewModel(KeptChoices choices, Path home, Predicate<Path> system, Words words) {
    this.choices = choices;
    this.home = home;
    this.system = system;
    this.words = words;
    choices
        .failure()
        .watch(why -> notice.set(why.isEmpty() ? "" : words.say("settings.not.kept", why)));
  }

  /** What is chosen now. */
  public Watched<Choices> chosen() {
    return choices.choices();
  }

  /** Chooses something else; it holds at once. */
  public void choose(UnaryOperator<Choices> how) {
    notice.set("");
    choices.change(how);
  }

  /** What did not work, or "". */
  public Watched<String> notice() {
    return notice;
  }

  /**
   * One of a few.
   *
   * @param value what it stands for
   * @param name as it is shown
   */
  public record Choice<T>(T value, String name) {}

  /** The system's language, and those that the window can speak, each by its own name. */
  public List<Choice<String>> languages() {
    List<Choice<String>> all = new ArrayList<>();
    all.add(new Choice<>("", words.say("settings.system")));
    for (Locale language : Words.LANGUAGES) {
      String name = language.getDisplayLanguage(language);
      all.add(
          new Choice<>(
              language.toLanguageTag(),
              name.substring(0, 1).toUpperCase(language) + name.substring(1)));
    }
    return all;
  }

  public List<Choice<Choices.Look>> looks() {
    return List.of(
        new Choice<>(Choices.Look.SYSTEM, words.say("settings.system")),
        new Choice<>(Choices.Look.LIGHT, words.say("settings.light")),
        new Choice<>(Choices.Look.DARK, words.say("settings.dark")));
  }

  /** Sizes of text. */
  public List<Choice<Double>> scales(List<Double> scales) {
    return scales.stream()
        .map(scale -> new Choice<>(scale, words.say("viewer.percent", Math.round(scale * 100))))
        .toList();
  }

  public String version() {
    return words.say("settings.version", KithVersion.CURRENT);
  }

  /** Where this device lives. */
  public String home() {
    return home.toAbsolutePath().normalize().toString();
  }

  /** Shows it. */
  public void openHome() {
    notice.set(system.test(home.toAbsolutePath()) ? "" : words.say("settings.folder.none", home()));
  }
}
