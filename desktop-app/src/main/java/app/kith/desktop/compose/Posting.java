package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftKeeper;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.model.IdSource;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.compose.draft.ComposeSource;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way from a draft to its posts. After each post the draft is shorter by its pictures, on the
 * disk too, and it names them there before they are made, so that whatever ends this halfway,
 * nothing is lost and nothing is posted twice.
 */
final class Posting {
  private final ComposeSource source;
  private final StoreThread work;
  private final DraftKeeper keeper;
  private final Words words;
  private final Watched<ComposeState> state;
  private final Runnable posted;
  private final IdSource names = IdSource.secure();

  /** Pictures of which the person knows that they are gone. */
  private Set<String> without = Set.of();

  Posting(
      ComposeSource source,
      StoreThread work,
      DraftKeeper keeper,
      Words words,
      Watched<ComposeState> state,
      Runnable posted) {
    this.source = source;
    this.work = work;
    this.keeper = keeper;
    this.words = words;
    this.state = state;
    this.posted = posted;
  }

  /** Posts what is in the draft, so many pictures a post. */
  void begin(int most) {
    ComposeState now = state.now();
    if (now.posting() || !now.busy().isEmpty()) {
      return;
    }
    if (now.draft().isBare()) {
      state.set(now.says(words.say("compose.none")));
      return;
    }
    Draft draft = now.draft();
    state.set(now.posting(true).says("").busy(words.say("compose.posting", 1, 1)));
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
    List<DraftPicture> gone = found.gone();
    Set<String> ids = gone.stream().map(DraftPicture::id).collect(Collectors.toSet());
    if (!without.containsAll(ids)) {
      without = ids;
      List<String> lines =
          gone.stream().map(it -> new BadFile(words).say(Looked.Why.GONE, it.name())).toList();
      state.set(ended().withoutProblems().problems(lines).says(words.say("compose.gone")));
      return;
    }
    without = Set.of();
    Draft draft = state.now().draft().without(gone);
    if (draft.isBare()) {
      if (found.made().isEmpty()) {
        state.set(ended().says(words.say("compose.none")));
      } else {
        finish();
      }
      return;
    }
    PostPlan plan = PostPlan.of(draft, most, names);
    Draft named = draft.becoming(plan.named());
    state.set(state.now().with(named));
    keeper.keep(named, () -> next(plan.posts(), 0), this::refused);
  }

  private void next(List<PostPlan.Part> parts, int index) {
    if (index == parts.size()) {
      finish();
      return;
    }
    PostPlan.Part part = parts.get(index);
    state.set(state.now().busy(words.say("compose.posting", index + 1, parts.size())));
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
              posted.run();
              next(parts, index + 1);
            }
          }
        },
        this::refused);
  }

  private String why(PublishPost.Result.NotPosted not) {
    return not.file()
        .map(file -> new BadFile(words).say(Looked.Why.of(not), Looked.name(file)))
        .orElseGet(() -> new MutationReasons(words).of(not));
  }

  private void shorten(List<DraftPost> made) {
    if (!made.isEmpty()) {
      Draft rest = state.now().draft().after(made);
      state.set(state.now().with(rest));
      keeper.keep(rest);
    }
  }

  private void finish() {
    state.set(ended().open(!state.now().draft().isEmpty()).withoutProblems());
  }

  private ComposeState ended() {
    return state.now().posting(false).busy("");
  }

  private void refused(IOException failure) {
    state.set(ended().says(words.say("compose.disk", new HomeReasons(words).of(failure))));
  }
}
