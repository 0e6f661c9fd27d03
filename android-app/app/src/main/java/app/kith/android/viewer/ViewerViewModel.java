package app.kith.android.viewer;

import app.kith.android.lend.LendCopies;
import app.kith.android.viewer.ViewerShown.Notice;
import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.OutboxFullException;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.util.Optional;

/** Looking at a post's pictures, without a screen. Used on the main thread. */
final class ViewerViewModel {
  private final ViewerSource source;
  private final StoreThread store;
  private final StoreThread work;
  private final String post;
  private final Watched<ViewerShown> shown;

  /**
   * Reads nothing yet.
   *
   * @param work where what takes long is done
   * @param index the picture to begin with
   */
  ViewerViewModel(
      ViewerSource source, StoreThread store, StoreThread work, String post, int index) {
    this.source = source;
    this.store = store;
    this.work = work;
    this.post = post;
    this.shown = new Watched<>(ViewerShown.at(Math.max(0, index)));
  }

  Watched<ViewerShown> shown() {
    return shown;
  }

  /** Reads the post, which has changed or was never read. */
  void refresh() {
    store.ask(
        () -> source.read(post),
        now -> {
          boolean first = !shown.now().seen().isPresent();
          shown.set(shown.now().with(now));
          if (first) {
            know();
          }
        });
  }

  /** Goes to a picture of the post. */
  void go(int index) {
    if (index != shown.now().index() && shown.now().seen().isPresent()) {
      shown.set(shown.now().to(index));
      know();
    }
  }

  private void know() {
    ViewerShown then = shown.now();
    Optional<PostPicture> picture = then.picture();
    if (then.seen().isPresent() && picture.isPresent()) {
      boolean own = then.seen().get().own();
      work.ask(
          () -> source.details(picture.get(), own),
          known -> {
            if (shown.now().picture().equals(picture)) {
              shown.set(shown.now().with(known));
            }
          },
          failure -> {});
    }
  }

  /** Likes the post, or takes the like back. */
  void like() {
    shown
        .now()
        .seen()
        .ifPresent(now ->
            store.ask(
                () -> new Liked(source.like(post, !now.post().liked()), source.read(post)),
                this::liked,
                this::notLiked));
  }

  private record Liked(Added added, Optional<ViewerSource.Seen> post) {}

  private void liked(Liked done) {
    shown.set(shown.now().with(done.post()));
    if (done.added() instanceof Added.Refused refused) {
      shown.set(
          shown.now().says(new Notice(Notice.Kind.NOT_DONE, refused.code(), refused.sentence())));
    }
  }

  private void notLiked(IOException why) {
    boolean full = why instanceof OutboxFullException;
    shown.set(shown.now().says(Notice.of(full ? Notice.Kind.OUTBOX_FULL : Notice.Kind.DISK)));
  }

  /**
   * Saves an original.
   *
   * @param media which; the screen that asked may be another than this one
   * @param target the system's name for where
   */
  void save(String media, String target) {
    shown.set(shown.now().says(Notice.of(Notice.Kind.FETCHING)));
    work.ask(
        () -> source.save(media, target),
        refusal ->
            shown.set(
                shown
                    .now()
                    .says(
                        refusal
                            .map(ViewerViewModel::refused)
                            .orElse(Notice.of(Notice.Kind.SAVED)))),
        this::failed);
  }

  /** Makes a copy of the original for another app. */
  void share(String name) {
    shown
        .now()
        .picture()
        .ifPresent(picture -> {
          shown.set(shown.now().says(Notice.of(Notice.Kind.FETCHING)));
          work.ask(
              () -> source.lend(picture.picture().id(), name),
              lending ->
                  shown.set(
                      switch (lending) {
                        case LendCopies.Result.Lent lent ->
                            shown.now().lends(Optional.of(lent.file()));
                        case LendCopies.Result.Refused refused ->
                            shown.now().says(refused(refused.why()));
                      }),
              this::failed);
        });
  }

  /** What was asked for can't be opened on this phone. */
  void missing(Notice.Kind what) {
    shown.set(shown.now().says(Notice.of(what)));
  }

  /** Another app was given the copy. */
  void shared() {
    shown.set(shown.now().lends(Optional.empty()));
  }

  private void failed(IOException failure) {
    shown.set(shown.now().says(Notice.of(Notice.Kind.FAILED)));
  }

  private static Notice refused(GivePicture.Result.Refused why) {
    return new Notice(Notice.Kind.REFUSED, why.code(), why.sentence());
  }
}
