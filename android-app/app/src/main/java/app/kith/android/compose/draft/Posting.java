package app.kith.android.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftKeeper;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.model.IdSource;
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
 * disk too, and it names them there before they are made, so that whatever ends this halfway,
 * nothing is lost and nothing is posted twice.
 */
final class Posting {
  private final ComposeSource source;
  private final StoreThread work;
  private final DraftKeeper keeper;
  private final Watched<ComposeState> state;
  private final IdSource names = IdSource.secure();

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
    Draft draft = now.draft();
    state.set(now.withoutNotes().busy(new Busy(Busy.Kind.POSTING, 1, 1)));
    work.ask(
        () -> {
          List<DraftPost> made = source.made(draft.posts());
          return new Found(made, source.gone(draft.after(made).pictures()));
        },
        found -> agreed(found, most),
        this::refused);
  }

  /** What is not to be posted any more. */
  private record Found(List<DraftPost> made, List<DraftPicture> gone) {}

  /** Files that vanished are said first; pressed again, it goes on without them. */
  private void agreed(Found found, int most) {
    shorten(found.made());
    Set<String> ids = new HashSet<>();
    List<Note> lines = new ArrayList<>();
    for (DraftPicture each : found.gone()) {
      ids.add(each.id());
      lines.add(pictureGone(each.id()));
    }
    if (!without.containsAll(ids)) {
      without = ids;
      state.set(ended().notes(lines).says(Note.of(Note.Kind.SOME_GONE)));
      return;
    }
    without = Set.of();
    Draft draft = state.now().draft().without(found.gone());
    if (draft.isBare()) {
      state.set(
          found.made().isEmpty()
              ? ended().says(Note.of(Note.Kind.NO_CONTENT))
              : ended().open(false));
      return;
    }
    PostPlan plan = PostPlan.of(draft, most, names);
    Draft named = draft.becoming(plan.named());
    state.set(state.now().with(named));
    keeper.keep(named, () -> next(plan.posts(), 0), this::refused);
  }

  private void shorten(List<DraftPost> made) {
    if (!made.isEmpty()) {
      Draft rest = state.now().draft().after(made);
      state.set(state.now().with(rest));
      keeper.keep(rest);
    }
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
    Draft draft = state.now().draft();
    work.ask(
        () -> {
          PublishPost.Result result = source.publish(part, draft.audience(), draft.keep());
          if (result instanceof PublishPost.Result.Posted) {
            keeper.keepNow(draft.after(part.post()));
          }
          return result;
        },
        result -> {
          switch (result) {
            case PublishPost.Result.NotPosted not -> state.set(ended().says(why(not)));
            case PublishPost.Result.Posted done -> {
              shorten(List.of(part.post()));
              next(parts, index + 1);
            }
          }
        },
        this::refused);
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
