package app.kith.android.video;

import app.kith.android.lend.LendCopies;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Playing a video, without a screen and without a player. Used on the main thread.
 *
 * @param <V> what a player plays
 */
final class VideoViewModel<V> {
  /** Who plays. */
  interface Playing<V> {
    /** Plays it from where it was. */
    void begin(V video, boolean muted);

    void mute(boolean silent);

    void end();
  }

  private final VideoSource<V> source;
  private final StoreThread work;
  private final Playing<V> playing;
  private final String post;
  private final String media;
  private final Watched<VideoShown> shown = new Watched<>(VideoShown.FIRST);
  private @Nullable Closeable open;
  private boolean ended;

  /** Opens nothing yet. */
  VideoViewModel(
      VideoSource<V> source, StoreThread work, Playing<V> playing, String post, String media) {
    this.source = source;
    this.work = work;
    this.playing = playing;
    this.post = post;
    this.media = media;
  }

  Watched<VideoShown> shown() {
    return shown;
  }

  /** Opens it and has it played; again after trouble. */
  void start() {
    letGo();
    shown.set(shown.now().in(VideoShown.Phase.OPENING));
    work.ask(
        () -> new Looked(source.look(post, media), source.isMuted()),
        this::looked,
        failure -> trouble(VideoTrouble.BROKE_OFF));
  }

  private record Looked(Optional<VideoSource.Known> known, boolean muted) {}

  private void looked(Looked looked) {
    if (!looked.known().isPresent()) {
      trouble(VideoTrouble.GONE);
      return;
    }
    VideoSource.Known known = looked.known().get();
    shown.set(shown.now().of(known).muted(looked.muted()));
    work.ask(() -> source.open(known), this::opened, failure -> trouble(VideoTrouble.BROKE_OFF));
  }

  private void opened(VideoSource.Opening<V> opening) {
    switch (opening) {
      case VideoSource.Opening.Ready<V> ready -> {
        if (ended) {
          // The thread for work has ended as well, and closing may wait for a network.
          new Thread(() -> close(ready.bytes()), "kith-video-late").start();
          return;
        }
        open = ready.bytes();
        shown.set(shown.now().in(VideoShown.Phase.READY));
        playing.begin(ready.video(), shown.now().muted());
      }
      case VideoSource.Opening.Not<V> not -> trouble(not.why());
    }
  }

  /** It can't be played, or not any further. */
  void trouble(VideoTrouble why) {
    letGo();
    shown.set(shown.now().in(why));
  }

  /** The stores have changed: what is gone is not played on. */
  void changed() {
    work.ask(
        () -> source.look(post, media),
        known -> {
          if (!known.isPresent() && shown.now().known().isPresent()) {
            trouble(VideoTrouble.GONE);
          }
        },
        failure -> {});
  }

  /** Makes it silent, or lets it be heard; so for all videos from now on. */
  void toggleSound() {
    boolean silent = !shown.now().muted();
    shown.set(shown.now().muted(silent));
    playing.mute(silent);
    work.ask(
        () -> {
          source.mute(silent);
          return silent;
        },
        done -> {});
  }

  /** Has a copy made that another app can play. */
  void openElsewhere() {
    Optional<VideoSource.Known> known = shown.now().known();
    if (!known.isPresent()) {
      return;
    }
    VideoShown before = shown.now();
    shown.set(before.in(VideoShown.Phase.COPYING));
    work.ask(
        () -> source.lend(known.get()),
        lending ->
            shown.set(
                switch (lending) {
                  case LendCopies.Result.Lent lent -> before.lends(Optional.of(lent.file()));
                  case LendCopies.Result.Refused refused ->
                      before.refused(
                          new VideoShown.Refusal(refused.why().code(), refused.why().sentence()));
                }),
        failure -> shown.set(before));
  }

  /** Another app was given the copy. */
  void lent() {
    shown.set(shown.now().lends(Optional.empty()));
  }

  /** Nobody looks any more. */
  void end() {
    ended = true;
    letGo();
  }

  private void letGo() {
    playing.end();
    Closeable bytes = open;
    open = null;
    if (bytes != null) {
      work.ask(
          () -> {
            close(bytes);
            return true;
          },
          done -> {});
    }
  }

  private static void close(Closeable bytes) {
    try {
      bytes.close();
    } catch (IOException e) {
      // Nobody reads them any more.
    }
  }
}
