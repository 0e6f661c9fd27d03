package app.kith.desktop.window;

import app.kith.desktop.host.single.OneWindow;
import app.kith.desktop.platform.SystemPrograms;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a program: open until it is closed. */
public final class WindowProgram {
  /** Says on standard error that the toolkit is no module, which is as it should be. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  /** Says there that it runs on a desktop. */
  private static final Logger ATTACH = Logger.getLogger("com.gluonhq.attach");

  private final Path folder;
  private final String link;
  private final OneWindow wanted;
  private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile @Nullable KithWindow window;

  /**
   * Opens nothing yet.
   *
   * @param link what the program was opened with, or ""
   * @param wanted tells when it is opened once more
   */
  public WindowProgram(Path folder, String link, OneWindow wanted) {
    this.folder = folder;
    this.link = link;
    this.wanted = wanted;
  }

  /** Opens the window and returns when it is closed. */
  public void run() throws IOException {
    EarlyDevice early = EarlyDevice.begin(folder);
    TOOLKIT.setLevel(Level.SEVERE);
    ATTACH.setLevel(Level.WARNING);
    try {
      Platform.startup(() -> open(early));
    } catch (IllegalStateException e) {
      // It runs already: this process has had a window before.
      Platform.runLater(() -> open(early));
    }
    Platform.setImplicitExit(false);
    try {
      closed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException("the window could not be opened: " + e.getCause(), e);
    }
  }

  /**
   * Closes the stores and lets {@link #run} return; from any thread. The toolkit is not asked:
   * where the process is told to end, it is shutting itself down at the same time.
   */
  public void end() {
    KithWindow shown = window;
    if (shown == null) {
      closed.complete(null);
    } else {
      close(shown);
    }
  }

  private void open(EarlyDevice early) {
    try {
      Stage stage = new Stage();
      KithWindow made =
          new KithWindow(
              stage,
              folder,
              Words.in(Locale.getDefault()),
              Clock.systemDefaultZone(),
              System.getenv(),
              new SystemPrograms(),
              early);
      window = made;
      stage.setOnHidden(event -> close(made));
      made.show();
      made.opened(link);
      wanted.onWanted(next -> Platform.runLater(() -> made.opened(next)));
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }

  /** The stores may have something to write yet, for which the toolkit's thread does not wait. */
  private void close(KithWindow open) {
    if (closing.getAndSet(true)) {
      return;
    }
    Thread.ofPlatform()
        .name("kith-closing")
        .start(() -> {
          try {
            open.close();
            closed.complete(null);
          } catch (IOException e) {
            closed.completeExceptionally(e);
          }
        });
  }
}
