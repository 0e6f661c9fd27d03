package app.kith.android.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.Kept;
import java.util.ArrayList;
import java.util.List;

/**
 * What the composer shows.
 *
 * @param open whether somebody writes; false once all is posted
 * @param draft what was written
 * @param chosen the picture that is described or moved, by its id, or ""
 * @param notes about files that were not taken
 * @param message why it was not posted
 * @param busy what is being done
 * @param kept whether the draft is on the disk as it is here
 */
public record ComposeState(
    boolean open,
    Draft draft,
    String chosen,
    List<Note> notes,
    Note message,
    Busy busy,
    Kept kept) {
  static final ComposeState CLOSED =
      new ComposeState(false, Draft.EMPTY, "", List.of(), Note.NOTHING, Busy.NO, Kept.YES);

  public ComposeState {
    notes = List.copyOf(notes);
  }

  ComposeState open(boolean now) {
    return new ComposeState(now, draft, chosen, notes, message, busy, kept);
  }

  ComposeState with(Draft now) {
    String still = now.indexOf(chosen) < 0 ? "" : chosen;
    return new ComposeState(open, now, still, notes, message, busy, kept);
  }

  ComposeState choose(String id) {
    return new ComposeState(open, draft, id, notes, message, busy, kept);
  }

  ComposeState notes(List<Note> more) {
    List<Note> all = new ArrayList<>(notes);
    for (Note each : more) {
      if (!all.contains(each)) {
        all.add(each);
      }
    }
    return new ComposeState(open, draft, chosen, all, message, busy, kept);
  }

  /** So many more of which the same is to be said, in one sentence. */
  ComposeState counted(Note.Kind kind, int more) {
    List<Note> others = new ArrayList<>();
    int before = 0;
    for (Note each : notes) {
      if (each.kind() == kind) {
        before += each.number();
      } else {
        others.add(each);
      }
    }
    others.add(new Note(kind, "", before + more));
    return new ComposeState(open, draft, chosen, others, message, busy, kept);
  }

  ComposeState withoutNotes() {
    return new ComposeState(open, draft, chosen, List.of(), Note.NOTHING, busy, kept);
  }

  ComposeState says(Note what) {
    return new ComposeState(open, draft, chosen, notes, what, busy, kept);
  }

  ComposeState busy(Busy now) {
    return new ComposeState(open, draft, chosen, notes, message, now, kept);
  }

  ComposeState kept(Kept now) {
    return new ComposeState(open, draft, chosen, notes, message, busy, now);
  }
}
