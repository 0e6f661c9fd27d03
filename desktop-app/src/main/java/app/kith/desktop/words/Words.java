package app.kith.desktop.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language. A key that is missing there is said in English. */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static Words in(Locale locale) {
    ResourceBundle.Control english =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(
        ResourceBundle.getBundle("app.kith.desktop.words.words", locale, english), locale);
  }

  public Locale locale() {
    return locale;
  }

  /** A sentence as it stands. */
  public String say(String key) {
    return bundle.getString(key);
  }

  /** A sentence with values in it. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
