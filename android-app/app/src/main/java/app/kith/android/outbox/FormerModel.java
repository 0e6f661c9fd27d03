package app.kith.android.outbox;

import app.kith.core.outbound.Outbound;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is left of a device that was shut out, without a screen. Used on the main thread. */
final class FormerModel {
  private final Source source;
  private final StoreThread store;
  private final Watched<Shown> shown = new Watched<>(Shown.UNREAD);

  /** Where it lies; never on the main thread. */
  interface Source {
    /** What was not sent. */
    Outbound read() throws IOException;

    /** Texts that were begun and never sent. */
    List<String> begun() throws IOException;

    /** A post to be written anew; empty where it is not there any more. */
    Optional<Anew> anew(String post) throws IOException;

    /** Deletes all of it for good. */
    void delete() throws IOException;
  }

  /**
   * A post that is written anew.
   *
   * @param pictures their descriptions by copies of them, which are to be taken over
   */
  record Anew(String caption, Map<Path, String> pictures) {}

  /**
   * What the screen shows.
   *
   * @param unsent what was done and never sent
   * @param begun texts that were begun
   * @param read whether they were read
   * @param deleted whether it is out of sight, which can be undone for a while
   * @param fault what the disk refused
   */
  record Shown(
      Outbound unsent,
      List<String> begun,
      boolean read,
      boolean deleted,
      Optional<IOException> fault) {
    static final Shown UNREAD =
        new Shown(Outbound.NOTHING, Collections.emptyList(), false, false, Optional.empty());

    Shown {
      begun = Collections.unmodifiableList(new ArrayList<>(begun));
    }

    /** Whether all that was written there was sent. */
    boolean isEmpty() {
      return begun.isEmpty() && unsent.waiting().isEmpty() && unsent.refused().isEmpty();
    }

    private Shown deleted(boolean now) {
      return new Shown(unsent, begun, read, now, Optional.empty());
    }

    private Shown failed(IOException why) {
      return new Shown(unsent, begun, read, false, Optional.of(why));
    }
  }

  /** Reads nothing yet. */
  FormerModel(Source source, StoreThread store) {
    this.source = source;
    this.store = store;
  }

  Watched<Shown> shown() {
    return shown;
  }

  void read() {
    store.ask(
        () -> new Shown(source.read(), source.begun(), true, false, Optional.empty()),
        now -> shown.set(now.deleted(shown.now().deleted())),
        why -> shown.set(shown.now().failed(why)));
  }

  /** Gets a post to be written anew, for who takes it over. */
  void writeAnew(String post, Consumer<Anew> then) {
    store.ask(
        () -> source.anew(post),
        found -> found.ifPresent(then),
        why -> shown.set(shown.now().failed(why)));
  }

  /** Takes it out of sight; nothing is deleted before {@link #undoIsOver}. */
  void delete() {
    shown.set(shown.now().deleted(true));
  }

  void undo() {
    shown.set(shown.now().deleted(false));
  }

  /** Deletes it for good, if it was to be. */
  void undoIsOver() {
    if (shown.now().deleted()) {
      store.ask(
          () -> {
            source.delete();
            return true;
          },
          done -> {},
          why -> shown.set(shown.now().failed(why)));
    }
  }
}
