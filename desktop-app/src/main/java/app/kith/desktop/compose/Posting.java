package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftKeeper;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
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
 * disk too, so that whatever ends this halfway, nothing is lost and nothing is posted twice.
 */
final class Posting {
  private final ComposeSource source;
  private final StoreThread work;
  private final DraftKeeper keeper;
  private final Words words;
  private final Watched<ComposeState> state;
  private final Runnable posted;

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
    List<DraftPicture> pictures = now.draft().pictures();
    state.set(now.posting(true).says("").busy(words.say("compose.posting", 1, 1)));
    work.ask(() -> source.gone(pictures), gone -> agreed(gone, most), this::refused);
  }

  /** Files that vanished are said first; pressed again, it goes on without them. */
  private void agreed(List<DraftPicture> gone, int most) {
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
      state.set(ended().says(words.say("compose.none")));
      return;
    }
    state.set(state.now().with(draft));
    next(PostPlan.of(draft, most).posts(), 0);
  }

  private void next(List<PostPlan.Part> parts, int index) {
    if (index == parts.size()) {
      finish();
      return;
    }
    PostPlan.Part part = parts.get(index);
    state.set(state.now().busy(words.say("compose.posting", index + 1, parts.size())));
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
              shorten(rest(part, index == parts.size() - 1));
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

  /** What is left of the draft after this part; text and place go with the last of them. */
  private Draft rest(PostPlan.Part part, boolean last) {
    Draft draft = state.now().draft().without(part.pictures());
    return last ? draft.withCaption("").keeping(Keep.NOTHING) : draft;
  }

  private void shorten(Draft rest) {
    state.set(state.now().with(rest));
    keeper.keep(rest);
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
