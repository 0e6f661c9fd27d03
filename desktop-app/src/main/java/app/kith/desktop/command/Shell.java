package app.kith.desktop.command;

import java.io.PrintStream;

/**
 * What a verb works with.
 *
 * @param around what the program finds around it
 * @param json whether answers are JSON documents
 * @param shown makes answers
 */
public record Shell(Surroundings around, boolean json, Shown shown) {
  public PrintStream out() {
    return around.out();
  }

  public PrintStream err() {
    return around.err();
  }

  /** Prints something that is done while the verb goes on. */
  public void print(Answer.Done done) {
    String text = json ? done.json().get() : done.text().get();
    if (!text.isEmpty()) {
      out().println(text);
      out().flush();
    }
  }
}
