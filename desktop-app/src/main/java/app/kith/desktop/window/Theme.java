package app.kith.desktop.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Light or dark, as the system has it until a person chooses, and how large text is. Our tokens
 * stand on top of the toolkit theme's, so that stock controls follow.
 */
public final class Theme {
  /** By how much text can be larger than usual. */
  public static final List<Double> SCALES = List.of(1.0, 1.15, 1.3, 1.5, 2.0);

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final double BODY = 15;
  private static final List<String> FONTS =
      List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold");

  private final Scene scene;
  private boolean dark;
  private double scale = 1;

  /** Dresses a scene; on the window's thread. */
  public Theme(Scene scene) {
    this.scene = scene;
    FONTS.forEach(Theme::load);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Theme.class.getResource("kith.css")).toExternalForm());
    follow(Platform.getPreferences().getColorScheme());
    Platform.getPreferences().colorSchemeProperty().addListener((of, was, now) -> follow(now));
    scene.rootProperty().addListener((of, was, now) -> apply());
  }

  private static void load(String name) {
    try (InputStream in = Theme.class.getResourceAsStream("fonts/" + name + ".otf")) {
      Font.loadFont(Objects.requireNonNull(in), BODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void follow(ColorScheme system) {
    dark = system == ColorScheme.DARK;
    apply();
  }

  public boolean isDark() {
    return dark;
  }

  /** Changes between light and dark at once. */
  public void setDark(boolean wanted) {
    dark = wanted;
    apply();
  }

  public double scale() {
    return scale;
  }

  /** Makes all text larger or smaller; rows grow with it. */
  public void setScale(double wanted) {
    scale = wanted;
    apply();
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
    scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", BODY * scale));
  }
}
