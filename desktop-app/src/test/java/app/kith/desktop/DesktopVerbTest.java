package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.desktop.window.OnScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class DesktopVerbTest {
  private static final long PATIENCE_SECONDS = 30;

  @TempDir Path folder;

  @Test
  void itStaysUntilItIsAskedToEnd() throws Exception {
    OnScreen.start();
    Path home = TestDevice.joined(folder).home().folder();
    CompletableFuture<Runnable> stop = new CompletableFuture<>();
    try (ExecutorService program = Executors.newSingleThreadExecutor()) {
      Future<Spoken> ended =
          program.submit(() ->
              new TestShell(folder)
                  .withDisplay()
                  .kith(
                      request -> {
                        stop.complete(request);
                        return () -> {};
                      },
                      "desktop",
                      "--home",
                      home.toString()));
      Runnable request = stop.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      try {
        comesToTheFront(home, ended);
      } finally {
        request.run();
      }

      assertThat(ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(new Spoken(0, "", ""));
    } finally {
      OnScreen.fx(() -> {
        Window.getWindows().stream().toList().forEach(Window::hide);
        return true;
      });
    }
  }

  private void comesToTheFront(Path home, Future<Spoken> ended) throws Exception {
    awaits(DesktopVerbTest::isDeviceShown);
    assertThat(ended).isNotDone();

    Spoken second =
        new TestShell(folder)
            .withDisplay()
            .kith("desktop", "javascript:1", "--home", home.toString());
    assertThat(second.code()).isZero();
    assertThat(second.out())
        .isEqualTo("Kith is open on " + home + " already: its window comes to the front\n");
    awaits(() -> shows("This is no invite to Kith"));
    assertThat(ended).isNotDone();
  }

  private static void awaits(Callable<Boolean> what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!OnScreen.fx(what)) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  private static boolean shows(String start) {
    return Window.getWindows().stream()
        .map(window -> window.getScene().lookup("#notice"))
        .anyMatch(node -> node instanceof Label label && label.getText().startsWith(start));
  }

  private static boolean isDeviceShown() {
    return Window.getWindows().stream()
        .anyMatch(window -> window.getScene().lookup("#pill") != null);
  }

  @Test
  void withoutADisplayItSaysWhatToDo() throws Exception {
    Spoken refused = TestDevice.joined(folder).kith("desktop");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("kith: there is no display here to open a window on")
        .hasLineCount(1);
  }

  @Test
  void theHomeOfAServerIsRefused() throws Exception {
    Path home = Files.createDirectory(folder.resolve("village"));
    HomeMarker.write(home, HomeKind.SERVER);

    Spoken refused = new TestShell(folder).kith("desktop", "--home", home.toString());

    assertThat(refused)
        .isEqualTo(
            new Spoken(
                1,
                "",
                "kith: %s is the home of a server: name a device's folder with --home\n"
                    .formatted(home)));
  }
}
