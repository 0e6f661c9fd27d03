package app.kith.android.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftKeeper;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Limits;
import app.kith.core.outbox.OutboxFullException;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way from a draft to its posts. After each post the draft is shorter by its pictures, on the
 * disk too, so that whatever ends this halfway, nothing is lost.
 */
final class Posting {
  private final ComposeSource source;
  private final StoreThread work;
  private final DraftKeeper keeper;
  private final Watched<ComposeState> state;

  /** Pictures of which the person knows that they are gone. */
  private Set<String> without = Set.of();

  Posting(ComposeSource source, StoreThread work, DraftKeeper keeper, Watched<ComposeState> state) {
    this.source = source;
    this.work = work;
    this.keeper = keeper;
    this.state = state;
  }

  /** Posts what is in the draft, so many pictures a post. */
  void begin(int most) {
    ComposeState now = state.now();
    if (!now.busy().is(Busy.Kind.NO)) {
      return;
    }
    if (now.draft().isBare()) {
      state.set(now.says(Note.of(Note.Kind.NO_CONTENT)));
      return;
    }
    List<DraftPicture> pictures = now.draft().pictures();
    state.set(now.withoutNotes().busy(new Busy(Busy.Kind.POSTING, 1, 1)));
    work.ask(() -> source.gone(pictures), gone -> agreed(gone, most), this::refused);
  }

  /** Files that vanished are said first; pressed again, it goes on without them. */
  private void agreed(List<DraftPicture> gone, int most) {
    Set<String> ids = new HashSet<>();
    List<Note> lines = new ArrayList<>();
    for (DraftPicture each : gone) {
      ids.add(each.id());
      lines.add(pictureGone(each.id()));
    }
    if (!without.containsAll(ids)) {
      without = ids;
      state.set(ended().notes(lines).says(Note.of(Note.Kind.SOME_GONE)));
      return;
    }
    without = Set.of();
    Draft draft = state.now().draft().without(gone);
    if (draft.isBare()) {
      state.set(ended().says(Note.of(Note.Kind.NO_CONTENT)));
      return;
    }
    state.set(state.now().with(draft));
    next(PostPlan.of(draft, most).posts(), 0);
  }

  private Note pictureGone(String id) {
    return new Note(Note.Kind.PICTURE_GONE, "", state.now().draft().indexOf(id) + 1);
  }

  private void next(List<PostPlan.Part> parts, int index) {
    if (index == parts.size()) {
      state.set(ended().open(!state.now().draft().isEmpty()));
      return;
    }
    PostPlan.Part part = parts.get(index);
    state.set(state.now().busy(new Busy(Busy.Kind.POSTING, index + 1, parts.size())));
    Draft rest = rest(part, index == parts.size() - 1);
    Keep keep = state.now().draft().keep();
    work.ask(
        () -> {
          PublishPost.Result result =
              source.publish(part.pictures(), part.caption(), rest.audience(), keep);
          if (result instanceof PublishPost.Result.Posted) {
            keeper.keepNow(rest);
          }
          return result;
        },
        result -> {
          switch (result) {
            case PublishPost.Result.NotPosted not -> state.set(ended().says(why(not)));
            case PublishPost.Result.Posted done -> {
              state.set(state.now().with(rest));
              keeper.keep(rest);
              next(parts, index + 1);
            }
          }
        },
        this::refused);
  }

  /** What is left of the draft after this part; text and place go with the last of them. */
  private Draft rest(PostPlan.Part part, boolean last) {
    Draft draft = state.now().draft().without(part.pictures());
    return last ? draft.withCaption("").keeping(Keep.NOTHING) : draft;
  }

  private Note why(PublishPost.Result.NotPosted not) {
    if (not.file().isPresent()) {
      Path file = not.file().get();
      for (DraftPicture each : state.now().draft().pictures()) {
        if (each.file().equals(file)) {
          return Looked.Why.of(not) == Looked.Why.GONE
              ? pictureGone(each.id())
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
    String caption = state.now().draft().caption();
    int most = Limits.STANDARD.captionCodePoints();
    return caption.codePointCount(0, caption.length()) > most
        ? new Note(Note.Kind.TOO_LONG, "", most)
        : Note.of(Note.Kind.MUCH_TEXT);
  }

  private ComposeState ended() {
    return state.now().busy(Busy.NO);
  }

  private void refused(IOException failure) {
    boolean full = failure instanceof OutboxFullException;
    state.set(ended().says(Note.of(full ? Note.Kind.OUTBOX_FULL : Note.Kind.DISK)));
  }
}
