package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftKeeper;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Kept;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.draft.Posting;
import app.kith.core.loop.Standing;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.compose.draft.ComposeSource;
import app.kith.desktop.text.Sizes;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writing a post without the toolkit. What was written is kept at every change; closing the sheet
 * or the window loses nothing. Used on the window's thread.
 */
public final class ComposeViewModel {
  /** Twenty-five full posts at once; a folder of more is posted in turns. */
  static final int MOST_PICTURES = 500;

  private final ComposeSource source;
  private final StoreThread work;
  private final Words words;
  private final Limits limits = Limits.STANDARD;
  private final DraftKeeper keeper;
  private final Gathering gathering;
  private final Posting posting;
  private final Watched<ComposeState> state = new Watched<>(ComposeState.CLOSED);
  private final List<Removed> removed = new ArrayList<>();
  private final Watched<Boolean> online = new Watched<>(true);

  private record Removed(DraftPicture picture, int index) {}

  /**
   * Reads the draft that was kept.
   *
   * @param store keeps drafts: what it is asked is done soon
   * @param work looks at files and posts: that takes its time
   * @param posted is told when a post was made
   */
  public ComposeViewModel(
      ComposeSource source, StoreThread store, StoreThread work, Words words, Runnable posted) {
    this.source = source;
    this.work = work;
    this.words = words;
    this.keeper = new DraftKeeper(source::save, store, kept -> state.set(state.now().kept(kept)));
    this.gathering = new Gathering(source, work, new Gathered());
    this.posting = new Posting(source, work, keeper, new PostingWords(state, words, posted));
    store.ask(source::load, this::restore, this::refused);
  }

  /** What was written in the moment before comes on top of what was kept. */
  private void restore(Draft kept) {
    Draft now = state.now().draft();
    String caption = now.caption().isEmpty() ? kept.caption() : now.caption();
    List<DraftPicture> pictures = new ArrayList<>(kept.pictures());
    pictures.addAll(now.pictures());
    List<Path> coming = new ArrayList<>(kept.coming());
    coming.addAll(now.coming());
    Draft both = new Draft(caption, kept.audience(), pictures, coming, kept.keep(), kept.posts());
    state.set(state.now().with(both));
    if (!kept.coming().isEmpty()) {
      gathering.add(kept.coming());
    }
  }

  private void refused(IOException failure) {
    state.set(state.now().says(words.say("compose.disk", new HomeReasons(words).of(failure))));
  }

  public Watched<ComposeState> state() {
    return state;
  }

  /** How the device stands changes what is said of when the post goes out. */
  public void standing(Standing now) {
    online.set(now.link() != Standing.Link.OFFLINE);
  }

  Watched<Boolean> online() {
    return online;
  }

  public void open() {
    state.set(state.now().open(true));
  }

  /** The draft stays. */
  public void close() {
    if (state.now().kept() == Kept.NO) {
      keeper.keep(state.now().draft());
    }
    state.set(state.now().open(false).withoutProblems());
  }

  private void change(Draft draft) {
    if (!draft.equals(state.now().draft())) {
      state.set(state.now().with(draft).says("").kept(Kept.SOON));
      keeper.keep(draft);
    }
  }

  public void caption(String text) {
    change(state.now().draft().withCaption(text));
  }

  public void to(Audience whom) {
    change(state.now().draft().to(whom));
  }

  /** Whether others learn where the pictures were taken. */
  public void keepPlace(boolean kept) {
    change(state.now().draft().keeping(kept ? Keep.PLACE : Keep.NOTHING));
  }

  /** Takes files and folders; each that can't be taken is said. */
  public void add(List<Path> given) {
    if (given.isEmpty()) {
      return;
    }
    open();
    List<Path> coming = new ArrayList<>(state.now().draft().coming());
    coming.addAll(given);
    change(state.now().draft().withComing(coming));
    state.set(state.now().busy(words.say("compose.looking.first")));
    gathering.add(given);
  }

  /** Takes a picture from the clipboard. */
  public void paste(ComposeSource.Pixels pixels) {
    open();
    work.ask(() -> source.paste(pixels), file -> add(List.of(file)), this::refused);
  }

  /** This picture is the one that is described and moved. */
  public void choose(String id) {
    state.set(state.now().choose(id));
  }

  public void describe(String id, String text) {
    change(state.now().draft().change(id, picture -> picture.described(text)));
  }

  public void move(String id, int to) {
    change(state.now().draft().moved(id, to));
  }

  public void remove(String id) {
    Draft draft = state.now().draft();
    int index = draft.indexOf(id);
    if (index >= 0) {
      DraftPicture picture = draft.pictures().get(index);
      removed.add(new Removed(picture, index));
      change(draft.without(List.of(picture)));
    }
  }

  /** Brings the picture back that was removed last. */
  public void undo() {
    if (!removed.isEmpty()) {
      Removed last = removed.removeLast();
      List<DraftPicture> now = new ArrayList<>(state.now().draft().pictures());
      now.add(Math.min(last.index(), now.size()), last.picture());
      change(state.now().draft().with(now));
      choose(last.picture().id());
    }
  }

  public void post() {
    posting.begin(limits.mediaPerPost());
  }

  /** How much it is and when it goes out. */
  public String size() {
    Draft draft = state.now().draft();
    int posts = PostPlan.count(draft.pictures().size(), limits.mediaPerPost());
    String when = words.say(online.now() ? "compose.goes.now" : "compose.goes.later");
    if (draft.pictures().isEmpty()) {
      return when;
    }
    String size = Sizes.text(draft.bytes());
    return posts > 1
        ? words.say("compose.posts", draft.pictures().size(), posts)
        : size + " · " + when;
  }

  /** Whether closing the window now would lose what was written. */
  public boolean isAtRisk() {
    return state.now().kept() == Kept.NO && !state.now().draft().isEmpty();
  }

  private final class Gathered implements Gathering.Told {
    @Override
    public int room() {
      return MOST_PICTURES - state.now().draft().pictures().size();
    }

    @Override
    public Set<Path> known() {
      return state.now().draft().pictures().stream()
          .map(DraftPicture::file)
          .collect(Collectors.toSet());
    }

    @Override
    public void looked(List<Looked> some, int done, int all) {
      List<DraftPicture> pictures = new ArrayList<>(state.now().draft().pictures());
      List<String> problems = new ArrayList<>();
      for (Looked each : some) {
        switch (each) {
          case Looked.Good(DraftPicture picture) -> pictures.add(picture);
          case Looked.Bad(Path file, Looked.Why why) ->
              problems.add(new BadFile(words).say(why, Looked.name(file)));
        }
      }
      change(state.now().draft().with(pictures));
      state.set(state.now().problems(problems).busy(words.say("compose.looking", done, all)));
    }

    @Override
    public void full(int left) {
      state.set(state.now().problems(List.of(words.say("compose.full", MOST_PICTURES, left))));
    }

    @Override
    public void failed(IOException failure) {
      state.set(state.now().problems(List.of(new HomeReasons(words).of(failure))));
    }

    @Override
    public void done() {
      change(state.now().draft().withComing(List.of()));
      if (!state.now().posting()) {
        state.set(state.now().busy(""));
      }
    }
  }
}
