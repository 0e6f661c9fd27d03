package app.kith.android.compose.draft;

import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftKeeper;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Kept;
import app.kith.core.draft.Posting;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writing a post without a screen: one draft in the whole process, kept at every change, so that
 * turning the phone, closing the composer and the end of the process lose nothing. Used on the main
 * thread.
 */
public final class ComposeViewModel {
  /** Five full posts at once, and what the system's picker gives at most. */
  public static final int MOST_PICTURES = 100;

  private final StoreThread store;
  private final ComposeSource source;
  private final Limits limits = Limits.STANDARD;
  private final DraftKeeper keeper;
  private final Taking taking;
  private final Posting posting;
  private final Arrivals arrivals;
  private final Watched<ComposeState> state = new Watched<>(ComposeState.CLOSED);
  private final Removed removed = new Removed();
  private final List<Runnable> beforeLoaded = new ArrayList<>();
  private final Set<String> batches = new HashSet<>();
  private final SharedWords words = new SharedWords();
  private int screens;

  /** So many batches are about to be taken in. */
  private int begun;

  private boolean tookUp;
  private boolean asked;
  private boolean loaded;

  /**
   * Reads nothing yet.
   *
   * @param store keeps drafts: what it is asked is done soon
   * @param work posts: that takes its time
   * @param takers threads on which another app may hang
   */
  ComposeViewModel(
      ComposeSource source, StoreThread store, StoreThread work, Supplier<StoreThread> takers) {
    this.source = source;
    this.store = store;
    this.keeper = new DraftKeeper(source::save, store, kept -> state.set(state.now().kept(kept)));
    this.arrivals = new Arrivals(source, store);
    this.taking = new Taking(source, takers, new Told());
    this.posting = new Posting(source, work, keeper, new PostingNotes(state));
  }

  public Watched<ComposeState> state() {
    return state;
  }

  /** Somebody writes; the first time, the draft that was kept is read. */
  public void open() {
    screens++;
    state.set(state.now().open(true));
    if (!asked) {
      asked = true;
      store.ask(source::coming, arrivals::cut, failure -> {});
      store.ask(
          source::load,
          this::restore,
          failure -> {
            // What is there may be whole: nothing is written over it, and the next screen tries
            // again.
            asked = false;
            state.set(state.now().says(Note.of(Note.Kind.DISK)));
          });
    }
  }

  /** What was written in the moment before comes on top of what was kept. */
  private void restore(Draft kept) {
    String now = state.now().draft().caption();
    Draft both = now.isEmpty() ? kept : kept.withCaption(SharedWords.joined(kept.caption(), now));
    state.set(state.now().with(both.to(kept.audience())));
    loaded = true;
    taking.take(arrivals.again());
    beforeLoaded.forEach(Runnable::run);
    beforeLoaded.clear();
  }

  /** A screen has gone, perhaps long after the next one came; the draft stays. */
  public void close() {
    screens = Math.max(0, screens - 1);
    if (screens > 0) {
      return;
    }
    if (loaded && state.now().kept() == Kept.NO) {
      keeper.keep(state.now().draft());
    }
    state.set(state.now().open(false).withoutNotes());
  }

  private void change(Draft draft) {
    if (!draft.equals(state.now().draft())) {
      state.set(state.now().with(draft).says(Note.NOTHING).kept(Kept.SOON));
      if (loaded) {
        keeper.keep(draft);
      } else {
        beforeLoaded.add(() -> keeper.keep(state.now().draft()));
      }
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

  /**
   * Takes what other apps gave.
   *
   * @param batch names it
   * @param text words to come below those of the draft
   */
  public void take(String batch, String text, List<Offer> offers) {
    take(batch, text, offers, false);
  }

  /** Goes on with what the process before has begun to take. */
  public void takeAgain(String batch, String text, List<Offer> offers) {
    take(batch, text, offers, true);
  }

  private void take(String batch, String text, List<Offer> offers, boolean again) {
    batches.add(batch);
    whenLoaded(() -> {
      Draft draft = state.now().draft();
      change(draft.withCaption(words.into(draft.caption(), text, offers, again)));
      begun++;
      arrivals.add(
          batch,
          offers,
          fresh -> {
            begun--;
            taking.take(fresh);
          });
    });
  }

  /**
   * Takes up what a camera wrote and nobody fetched, for it may be nowhere else; the first time.
   *
   * @param writing the one that a camera may be writing now, or ""
   */
  public void takeUp(String writing) {
    if (!tookUp) {
      tookUp = true;
      store.ask(
          () -> source.left(writing),
          left -> left.forEach((name, offer) -> take(name, "", List.of(offer))));
    }
  }

  private void whenLoaded(Runnable then) {
    if (loaded) {
      then.run();
    } else {
      beforeLoaded.add(then);
    }
  }

  /** Whether this process has begun to take it. */
  public boolean knows(String batch) {
    return batches.contains(batch);
  }

  /** Leaves out what is still on its way. */
  public void stopTaking() {
    taking.stop();
  }

  public boolean isTaking() {
    return taking.isBusy() || begun > 0 || !beforeLoaded.isEmpty();
  }

  /** So many more were given than a draft holds. */
  public void leftOut(int more) {
    state.set(state.now().counted(Note.Kind.LEFT_OUT, more));
  }

  /** Says something about what was to be added. */
  public void note(Note what) {
    state.set(state.now().notes(List.of(what)));
  }

  /** This picture is the one that is described and moved; "" for none. */
  public void choose(String id) {
    state.set(state.now().choose(id.equals(state.now().chosen()) ? "" : id));
  }

  public void describe(String id, String text) {
    change(state.now().draft().change(id, picture -> picture.described(text)));
  }

  public void move(String id, int to) {
    change(state.now().draft().moved(id, to));
  }

  public void remove(String id) {
    change(removed.from(state.now().draft(), id));
  }

  /** Brings the picture back that was removed last. */
  public void undo() {
    change(removed.backTo(state.now().draft()));
  }

  public void post() {
    if (!loaded) {
      // What is kept may hold more: it has to be read first.
      state.set(state.now().says(Note.of(Note.Kind.DISK)));
      return;
    }
    posting.begin(limits.mediaPerPost());
  }

  private final class Told implements Taking.Told {
    @Override
    public boolean wants(String id) {
      Draft draft = state.now().draft();
      if (draft.indexOf(id) >= 0) {
        return false;
      }
      if (draft.pictures().size() < MOST_PICTURES) {
        return true;
      }
      state.set(state.now().counted(Note.Kind.LEFT_OUT, 1));
      return false;
    }

    @Override
    public void at(int number, int all) {
      if (!state.now().busy().is(Busy.Kind.POSTING)) {
        state.set(state.now().busy(new Busy(Busy.Kind.TAKING, number, all)));
      }
    }

    @Override
    public void taken(String id, Taken what) {
      keep(id, what);
      arrivals.settled(id);
    }

    private void keep(String id, Taken what) {
      if (arrivals.isLost(id, what)) {
        state.set(state.now().counted(Note.Kind.LOST, 1));
        return;
      }
      switch (what) {
        case Taken.Good good -> {
          List<DraftPicture> pictures = new ArrayList<>(state.now().draft().pictures());
          pictures.add(good.picture());
          change(state.now().draft().with(pictures));
        }
        case Taken.Bad bad -> note(Note.of(bad));
        case Taken.NoRoom none -> note(new Note(Note.Kind.NO_ROOM, none.name(), 0));
        case Taken.Stopped stopped -> {}
      }
    }

    @Override
    public void done() {
      if (begun == 0) {
        arrivals.done();
      }
      if (state.now().busy().is(Busy.Kind.TAKING)) {
        state.set(state.now().busy(Busy.NO));
      }
    }
  }
}
