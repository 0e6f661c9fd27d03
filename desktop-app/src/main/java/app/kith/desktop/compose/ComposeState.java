package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.Kept;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sheet shows.
 *
 * @param open whether it is there at all
 * @param draft what was written
 * @param chosen the picture that is described or moved, by its id, or ""
 * @param problems a line for each file that was not taken
 * @param busy what is being done, in words, or ""
 * @param posting whether that is the posting, which nothing may change
 * @param message why it was not posted, or ""
 * @param kept whether the draft is on the disk as it is here
 */
public record ComposeState(
    boolean open,
    Draft draft,
    String chosen,
    List<String> problems,
    String busy,
    boolean posting,
    String message,
    Kept kept) {
  /** Closed and empty. */
  public static final ComposeState CLOSED =
      new ComposeState(false, Draft.EMPTY, "", List.of(), "", false, "", Kept.YES);

  public ComposeState {
    problems = List.copyOf(problems);
  }

  ComposeState open(boolean now) {
    return new ComposeState(now, draft, chosen, problems, busy, posting, message, kept);
  }

  ComposeState with(Draft now) {
    String still = now.indexOf(chosen) < 0 ? "" : chosen;
    return new ComposeState(open, now, still, problems, busy, posting, message, kept);
  }

  ComposeState choose(String id) {
    return new ComposeState(open, draft, id, problems, busy, posting, message, kept);
  }

  ComposeState problems(List<String> more) {
    List<String> all = new ArrayList<>(problems);
    all.addAll(more);
    return new ComposeState(open, draft, chosen, all, busy, posting, message, kept);
  }

  ComposeState withoutProblems() {
    return new ComposeState(open, draft, chosen, List.of(), busy, posting, message, kept);
  }

  ComposeState busy(String words) {
    return new ComposeState(open, draft, chosen, problems, words, posting, message, kept);
  }

  ComposeState posting(boolean now) {
    return new ComposeState(open, draft, chosen, problems, busy, now, message, kept);
  }

  ComposeState says(String words) {
    return new ComposeState(open, draft, chosen, problems, busy, posting, words, kept);
  }

  ComposeState kept(Kept now) {
    return new ComposeState(open, draft, chosen, problems, busy, posting, message, now);
  }
}
