package app.kith.android.screen;

import java.io.IOException;
import org.robolectric.RuntimeEnvironment;

/** What each screen has to look right in. */
public enum Look {
  PORTRAIT("", "", 1),
  LANDSCAPE("-landscape", "+land", 1),
  DARK("-dark", "+night", 1),
  LARGE_TEXT("-large-text", "", 2),
  RIGHT_TO_LEFT("-right-to-left", "+ar-ldrtl", 1),
  VIETNAMESE("-vietnamese", "+vi", 1);

  private static final String PHONE = "w412dp-h892dp-xhdpi";

  private final String name;
  private final String qualifiers;
  private final float text;

  Look(String name, String qualifiers, float text) {
    this.name = name;
    this.qualifiers = qualifiers;
    this.text = text;
  }

  /** Opens a screen, draws it and closes it again. */
  public interface Drawing {
    void draw(String name) throws IOException;
  }

  /** Draws the screen in each of them. */
  public static void each(String screen, Drawing drawing) throws IOException {
    for (Look look : values()) {
      RuntimeEnvironment.setQualifiers(PHONE);
      if (!look.qualifiers.isEmpty()) {
        RuntimeEnvironment.setQualifiers(look.qualifiers);
      }
      RuntimeEnvironment.setFontScale(look.text);
      drawing.draw(screen + look.name);
    }
  }
}
