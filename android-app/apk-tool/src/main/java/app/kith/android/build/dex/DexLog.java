package app.kith.android.build.dex;

import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the compilers say: errors for the failure's message, the rest, which is long, for a file.
 */
final class DexLog implements DiagnosticsHandler {
  private final List<String> errors = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void error(Diagnostic said) {
    errors.add(said.getDiagnosticMessage());
    lines.add("error: " + said.getOrigin() + ": " + said.getDiagnosticMessage());
  }

  @Override
  public synchronized void warning(Diagnostic said) {
    lines.add("warning: " + said.getOrigin() + ": " + said.getDiagnosticMessage());
  }

  @Override
  public synchronized void info(Diagnostic said) {
    lines.add("info: " + said.getOrigin() + ": " + said.getDiagnosticMessage());
  }

  synchronized void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  synchronized String firstError() {
    return errors.isEmpty() ? "no reason given" : errors.getFirst();
  }
}
