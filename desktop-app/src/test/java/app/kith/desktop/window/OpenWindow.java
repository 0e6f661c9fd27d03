package app.kith.desktop.window;

import app.kith.desktop.control.PictureTile;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/** Kith's window, open in memory. */
public final class OpenWindow implements Closeable {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-21T14:30:00Z"), ZoneId.of("UTC"));

  /** What a test keeps running is no service of whoever runs it. */
  private static final Map<String, String> NO_PROGRAMS = Map.of("PATH", "");

  private final Stage stage;
  private final KithWindow window;
  private final OnScreen screen;

  private OpenWindow(Stage stage, KithWindow window) {
    this.stage = stage;
    this.window = window;
    this.screen = new OnScreen(window.scene());
  }

  public static OpenWindow on(Path home, Locale language, double width, double height)
      throws InterruptedException {
    OnScreen.start();
    return OnScreen.fx(() -> {
      Stage stage = new Stage();
      KithWindow window =
          new KithWindow(stage, home, Words.in(language), NOW, NO_PROGRAMS, file -> false);
      window.show();
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
      return new OpenWindow(stage, window);
    });
  }

  /** Waits until the pictures in sight are sharp. */
  public OpenWindow calm() {
    screen.await("posts", () -> screen.has(".post"));
    screen.await(
        "sharp pictures",
        () ->
            window.scene().getRoot().lookupAll(".picture-tile").stream()
                .map(PictureTile.class::cast)
                .allMatch(PictureTile::isSharp));
    return this;
  }

  /** Waits until the device knows that it is offline. */
  public OpenWindow offline() {
    screen.await("offline", () -> pillText().matches("(Offline|Ngoại tuyến|غير متصل).*"));
    return this;
  }

  /** As a second start of the program with a link does. */
  public void opened(String link) {
    OnScreen.fx(() -> {
      window.opened(link);
      return true;
    });
  }

  public KithWindow window() {
    return window;
  }

  public OnScreen screen() {
    return screen;
  }

  /** What the status pill says; on the window's thread. */
  public String pillText() {
    return ((Button) window.scene().lookup("#pill")).getText();
  }

  @Override
  public void close() throws IOException {
    OnScreen.fx(() -> {
      stage.hide();
      return true;
    });
    window.close();
  }
}
