package app.kith.desktop.command;

import app.kith.core.text.Plain;
import app.kith.desktop.json.Documents;

/** Prints an answer by the contract: what goes where, and which exit code. */
public final class AnswerPrinter {
  /** The verb did what it was asked. */
  public static final int DONE = 0;

  /** It was refused or failed, or a value was wrong. */
  public static final int FAILED = 1;

  /** There is no such verb or option, or an argument is missing. */
  public static final int MISUSED = 2;

  private final Shell shell;
  private final Documents documents;

  public AnswerPrinter(Shell shell, Documents documents) {
    this.shell = shell;
    this.documents = documents;
  }

  /** Prints it and gives the exit code. */
  public int print(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> {
        shell.print(done);
        yield DONE;
      }
      case Answer.Said said -> DONE;
      case Answer.Refused refused -> {
        say(shell.json() ? documents.error(refused.code(), Plain.line(refused.sentence())) : "");
        yield complain(refused.sentence());
      }
      case Answer.Misused misused -> misused(misused.sentence());
      case Answer.Failed failed -> {
        say(shell.json() ? failed.json().get() : failed.text().get());
        yield complain(failed.sentence());
      }
    };
  }

  private int misused(String sentence) {
    say(shell.json() ? documents.error("usage", Plain.line(sentence)) : "");
    complain(sentence);
    return MISUSED;
  }

  private void say(String text) {
    if (!text.isEmpty()) {
      shell.out().println(text);
      shell.out().flush();
    }
  }

  private int complain(String sentence) {
    shell.err().println("kith: " + Plain.line(sentence));
    shell.err().flush();
    return FAILED;
  }
}
