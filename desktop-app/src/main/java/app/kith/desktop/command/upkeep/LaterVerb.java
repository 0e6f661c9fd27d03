package app.kith.desktop.command.upkeep;

import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import app.kith.desktop.command.Verb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Unmatched;

/** A verb that this release has not; it says so, whatever it is asked. */
abstract class LaterVerb implements Verb {
  private final String sentence;

  @Unmatched
  @SuppressWarnings("UnusedVariable") // whatever else is asked, the answer is the same
  private List<String> rest = new ArrayList<>();

  LaterVerb(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public final Answer run(Shell shell) {
    return new Answer.Refused("not_in_this_release", sentence);
  }
}
