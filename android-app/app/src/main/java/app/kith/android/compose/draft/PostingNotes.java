package app.kith.android.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Looked;
import app.kith.core.draft.Posting;
import app.kith.core.feed.PublishPost;
import app.kith.core.model.Limits;
import app.kith.core.outbox.OutboxFullException;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says on the composer's screen how the posting goes. */
record PostingNotes(Watched<ComposeState> state) implements Posting.Screen {
  @Override
  public Draft draft() {
    return state.now().draft();
  }

  @Override
  public void draft(Draft now) {
    state.set(state.now().with(now));
  }

  @Override
  public boolean isBusy() {
    return !state.now().busy().is(Busy.Kind.NO);
  }

  @Override
  public void begun() {
    state.set(state.now().withoutNotes());
  }

  @Override
  public void progress(int number, int all) {
    state.set(state.now().busy(new Busy(Busy.Kind.POSTING, number, all)));
  }

  @Override
  public void gone(List<DraftPicture> pictures) {
    List<Note> lines = new ArrayList<>();
    for (DraftPicture each : pictures) {
      lines.add(gone(each));
    }
    state.set(ended().notes(lines).says(Note.of(Note.Kind.SOME_GONE)));
  }

  @Override
  public void nothing() {
    state.set(ended().says(Note.of(Note.Kind.NO_CONTENT)));
  }

  @Override
  public void refused(PublishPost.Result.NotPosted why) {
    state.set(ended().says(note(why)));
  }

  @Override
  public void failed(IOException why) {
    boolean full = why instanceof OutboxFullException;
    state.set(ended().says(Note.of(full ? Note.Kind.OUTBOX_FULL : Note.Kind.DISK)));
  }

  @Override
  public void posted() {
    // The phone's screens are told by whoever posts, since the composer may have gone.
  }

  @Override
  public void done() {
    state.set(ended().open(!draft().isEmpty()));
  }

  private ComposeState ended() {
    return state.now().busy(Busy.NO);
  }

  /** A picture has no name that anybody gave it. */
  private Note gone(DraftPicture picture) {
    return new Note(Note.Kind.PICTURE_GONE, "", draft().indexOf(picture.id()) + 1);
  }

  private Note note(PublishPost.Result.NotPosted not) {
    if (not.file().isPresent()) {
      Path file = not.file().get();
      for (DraftPicture each : draft().pictures()) {
        if (each.file().equals(file)) {
          return Looked.Why.of(not) == Looked.Why.GONE
              ? gone(each)
              : Note.of(Looked.Why.of(not), "");
        }
      }
    }
    return switch (not.code()) {
      case "too_long" -> tooLong();
      default -> new Note(Note.Kind.OTHER, not.sentence(), 0);
    };
  }

  private Note tooLong() {
    String caption = draft().caption();
    int most = Limits.STANDARD.captionCodePoints();
    return caption.codePointCount(0, caption.length()) > most
        ? new Note(Note.Kind.TOO_LONG, "", most)
        : Note.of(Note.Kind.MUCH_TEXT);
  }
}
