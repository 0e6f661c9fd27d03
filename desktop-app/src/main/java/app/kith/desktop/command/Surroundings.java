package app.kith.desktop.command;

import java.io.Closeable;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the program finds around it.
 *
 * @param in standard input
 * @param out standard output: answers, and nothing else with {@code --json}
 * @param err standard error: progress and the one line of a failure
 * @param user the user's own folder
 * @param environment the environment variables
 * @param person whoever sits at the terminal
 * @param endings tells that the program is asked to end
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path user,
    Map<String, String> environment,
    Person person,
    Endings endings) {

  /** Somebody at a terminal, or nobody. */
  public interface Person {
    /** Whether standard input and output are a terminal. */
    boolean isThere();

    /** Asks for a password without showing it; empty where nobody is there or nothing is typed. */
    Optional<String> password(String question);
  }

  /** Requests to end the program, by a signal. */
  public interface Endings {
    /** From now on such a request runs this, and the program ends with code 0 once it is done. */
    Closeable onRequest(Runnable stop);
  }
}
