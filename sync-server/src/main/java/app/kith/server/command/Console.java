package app.kith.server.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb writes: results for people or programs on {@code out}, one line of trouble or
 * progress on {@code err}.
 */
public record Console(PrintStream out, PrintStream err) {
  /** The process's own streams, in UTF-8 whatever the locale, flushed line by line. */
  public static Console ofProcess() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }
}
