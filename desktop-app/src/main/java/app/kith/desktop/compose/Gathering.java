package app.kith.desktop.compose;

import app.kith.desktop.compose.draft.ComposeSource;
import app.kith.desktop.compose.draft.Looked;
import app.kith.desktop.thread.StoreThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at what was given, a few files at a time, so that the first are shown while the last are
 * still looked at. Used on the window's thread.
 */
final class Gathering {
  /** A tenth of a second of looking, about. */
  private static final int STEP = 8;

  /** More than anybody means who drops a folder. */
  private static final int MOST_FILES = 50_000;

  private final ComposeSource source;
  private final StoreThread work;
  private final Told told;
  private final List<Path> waiting = new ArrayList<>();
  private boolean busy;

  /** Who is told, on the window's thread. */
  interface Told {
    /** How many more pictures the draft may have. */
    int room();

    /** Files that are in the draft already. */
    Set<Path> known();

    void looked(List<Looked> some, int done, int all);

    /** So many files were left out, since there is no room. */
    void full(int left);

    void failed(IOException failure);

    /** Nothing is waiting any more. */
    void done();
  }

  Gathering(ComposeSource source, StoreThread work, Told told) {
    this.source = source;
    this.work = work;
    this.told = told;
  }

  void add(List<Path> given) {
    waiting.addAll(given);
    if (!busy) {
      next();
    }
  }

  private void next() {
    if (waiting.isEmpty()) {
      busy = false;
      told.done();
      return;
    }
    busy = true;
    List<Path> given = List.copyOf(waiting);
    waiting.clear();
    work.ask(() -> source.files(given, MOST_FILES), this::look, this::failed);
  }

  private void look(List<Path> files) {
    Set<Path> known = new HashSet<>(told.known());
    step(files.stream().filter(file -> !known.contains(file)).toList(), 0);
  }

  private void step(List<Path> files, int from) {
    if (from >= files.size()) {
      next();
      return;
    }
    int room = told.room();
    if (room <= 0) {
      told.full(files.size() - from);
      next();
      return;
    }
    int to = Math.min(files.size(), from + Math.min(STEP, room));
    work.ask(
        () -> source.look(files.subList(from, to)),
        some -> {
          told.looked(some, to, files.size());
          step(files, to);
        },
        this::failed);
  }

  private void failed(IOException failure) {
    told.failed(failure);
    next();
  }
}
