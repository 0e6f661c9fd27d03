package app.kith.desktop.window;

import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a program: open until it is closed. */
public final class WindowProgram {
  /** Says on standard error that the toolkit is no module, which is as it should be. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private final Path folder;
  private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

  /** Touched on the toolkit's thread only. */
  private @Nullable Stage stage;

  public WindowProgram(Path folder) {
    this.folder = folder;
  }

  /** Opens the window and returns when it is closed. */
  public void run() throws IOException {
    TOOLKIT.setLevel(Level.SEVERE);
    Platform.startup(this::open);
    Platform.setImplicitExit(false);
    try {
      closed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException("the window could not be opened: " + e.getCause(), e);
    }
  }

  /** Asks the window to close; from any thread. */
  public void end() {
    Platform.runLater(() -> {
      Stage shown = stage;
      if (shown != null) {
        shown.hide();
      }
    });
  }

  private void open() {
    try {
      Stage made = new Stage();
      stage = made;
      KithWindow window =
          new KithWindow(made, folder, Words.in(Locale.getDefault()), Clock.systemDefaultZone());
      made.setOnHidden(event -> close(window));
      window.show();
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }

  /** The stores may have something to write yet, for which the toolkit's thread does not wait. */
  private void close(KithWindow window) {
    Thread.ofPlatform()
        .name("kith-closing")
        .start(() -> {
          try {
            window.close();
            closed.complete(null);
          } catch (IOException e) {
            closed.completeExceptionally(e);
          }
        });
  }
}
