package app.kith.desktop.command;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** The terminal that the program was started from, if any. */
@SuppressWarnings("SystemConsoleNull") // it still does with -Djdk.console=java.base
public final class SystemPerson implements Surroundings.Person {
  @Override
  public boolean isThere() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public Optional<String> password(String question) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s", question);
    if (typed == null || typed.length == 0) {
      return Optional.empty();
    }
    String password = new String(typed);
    Arrays.fill(typed, ' ');
    return Optional.of(password);
  }
}
