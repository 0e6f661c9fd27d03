package app.kith.desktop.platform;

import com.gluonhq.attach.browser.BrowserService;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens a file or a folder in the program that the system has for it. */
public final class SystemPrograms implements Predicate<Path> {
  /** Whether the system took it; what its program makes of it nobody tells. */
  @Override
  public boolean test(Path file) {
    Optional<BrowserService> system = BrowserService.create();
    if (system.isEmpty()) {
      return false;
    }
    try {
      system.get().launchExternalBrowser(file.toUri().toString());
      return true;
    } catch (IOException | URISyntaxException e) {
      return false;
    }
  }
}
