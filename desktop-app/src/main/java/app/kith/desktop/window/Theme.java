package app.kith.desktop.window;

import app.kith.core.thread.Watched;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.control.Direction;
import app.kith.desktop.words.Words;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
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
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "InterDisplay-SemiBold.otf",
          // What Inter has no letters for is taken from these, where the system has nothing either.
          "NotoSansCJKkr-Regular.otf",
          "KithRight-Regular.ttf");

  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

  private final Scene scene;
  private final Platform.Preferences system = Platform.getPreferences();
  private final Watched<Boolean> dark = new Watched<>(false);
  private Choices.Look look = Choices.Look.SYSTEM;
  private boolean calm;
  private boolean mirrored;
  private double scale = 1;

  /** Dresses a scene; on the window's thread. */
  public Theme(Scene scene) {
    this.scene = scene;
    FONTS.forEach(Theme::load);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Theme.class.getResource("kith.css")).toExternalForm());
    follow(Choices.USUAL);
    system.colorSchemeProperty().addListener((of, was, now) -> followSystem());
    system.reducedMotionProperty().addListener((of, was, now) -> apply());
    scene.rootProperty().addListener((of, was, now) -> apply());
  }

  private static void load(String name) {
    try (InputStream in = Theme.class.getResourceAsStream("fonts/" + name)) {
      Font.loadFont(Objects.requireNonNull(in), BODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows what was chosen, and what the system has where nothing was. */
  public void follow(Choices chosen) {
    look = chosen.look();
    calm = chosen.calm();
    scale = nearest(chosen.scale());
    dark.set(look == Choices.Look.SYSTEM ? systemIsDark() : look == Choices.Look.DARK);
    apply();
  }

  /** Mirrors all but pictures, where the window's words run from right to left. */
  public void follow(Words words) {
    mirrored = words.isRightToLeft();
    scene.setNodeOrientation(
        mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    apply();
  }

  private static double nearest(double wanted) {
    return SCALES.stream()
        .min(Comparator.comparingDouble(it -> Math.abs(it - wanted)))
        .orElseThrow();
  }

  private boolean systemIsDark() {
    return system.getColorScheme() == ColorScheme.DARK;
  }

  private void followSystem() {
    if (look == Choices.Look.SYSTEM) {
      setDark(systemIsDark());
    }
  }

  public boolean isDark() {
    return dark.now();
  }

  /** Tells whether it is dark, and each change of that. */
  public Watched<Boolean> darkness() {
    return dark;
  }

  /** Changes between light and dark at once. */
  public void setDark(boolean wanted) {
    dark.set(wanted);
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
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getRoot().pseudoClassStateChanged(DARK, isDark());
    scene.getRoot().pseudoClassStateChanged(CALM, calm || system.isReducedMotion());
    scene.getRoot().pseudoClassStateChanged(Direction.RIGHT_TO_LEFT, mirrored);
    scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", BODY * scale));
  }
}
