package app.kith.desktop.window;

import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens a file in the program that the system has for it. */
final class SystemPrograms implements Predicate<Path> {
  /** The toolkit gives its services to applications only. */
  private static final class Nobody extends Application {
    @Override
    public void start(Stage stage) {}
  }

  /** Whether the system was asked; a window without a display can't. */
  @Override
  public boolean test(Path file) {
    try {
      new Nobody().getHostServices().showDocument(file.toUri().toString());
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }
}
