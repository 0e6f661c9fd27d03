package app.kith.desktop;

import app.kith.desktop.command.CommandLineReader;
import app.kith.desktop.command.Surroundings;
import app.kith.desktop.command.SystemEndings;
import app.kith.desktop.command.SystemPerson;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The {@code kith} command: a verb with its arguments, an answer, an exit code. A newcomer reads on
 * in {@link Verbs}, one line a verb, and in {@link DesktopGraph}.
 */
public final class Main {
  private final Surroundings around;

  public Main(Surroundings around) {
    this.around = around;
  }

  /** Runs one verb and gives the exit code; the process itself goes on. */
  public int run(String... args) {
    return new CommandLineReader(new Verbs().byName(), around).run(args);
  }

  /** The process: UTF-8 whatever the locale says, each line out as soon as it is whole. */
  public static void main(String[] args) {
    Surroundings around =
        new Surroundings(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Path.of(System.getProperty("user.home")),
            System.getenv(),
            new SystemPerson(),
            new SystemEndings());
    System.exit(new Main(around).run(args));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(to)), true, StandardCharsets.UTF_8);
  }
}
