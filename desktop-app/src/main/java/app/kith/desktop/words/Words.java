package app.kith.desktop.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of one language. A key that is missing there is said in English. */
public final class Words {
  /** Those that there is a bundle of. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("vi"));

  private static final String BUNDLE = "app.kith.desktop.words.words";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** Those of a language; English where there are none. */
  public static Words in(Locale locale) {
    ResourceBundle.Control english =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(ResourceBundle.getBundle(BUNDLE, locale, english), locale);
  }

  public Locale locale() {
    return locale;
  }

  /**
   * Whether they run from right to left; where a language has no words here, English ones do not.
   */
  public boolean isRightToLeft() {
    Locale spoken = bundle.getLocale();
    String name = spoken.getDisplayLanguage(spoken);
    return !name.isEmpty()
        && switch (Character.getDirectionality(name.codePointAt(0))) {
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
              true;
          default -> false;
        };
  }

  /** A sentence as it stands. */
  public String say(String key) {
    return bundle.getString(key);
  }

  /** A sentence with values in it. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The same, where there is such a sentence. */
  public Optional<String> find(String key, Object... values) {
    return bundle.containsKey(key) ? Optional.of(say(key, values)) : Optional.empty();
  }

  /** Everything that can be said. */
  public Set<String> keys() {
    return new TreeSet<>(bundle.keySet());
  }
}
