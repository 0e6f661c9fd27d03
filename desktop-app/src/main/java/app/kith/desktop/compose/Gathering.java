package app.kith.desktop.compose;

import app.kith.core.draft.Looked;
import app.kith.core.thread.StoreThread;
import app.kith.desktop.compose.draft.ComposeSource;
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
  /** So long somebody looks before what was seen is shown. */
  private static final long STEP_NANOS = 100_000_000;

  private static final int FEW = 8;

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
    work.ask(
        () -> some(files, from, room),
        some -> {
          told.looked(some.looked(), some.to(), files.size());
          step(files, some.to());
        },
        this::failed);
  }

  private record Some(List<Looked> looked, int to) {}

  /** What is no picture is seen at a glance, so there may be hundreds of them in a step. */
  private Some some(List<Path> files, int from, int room) throws IOException {
    List<Looked> looked = new ArrayList<>();
    long end = System.nanoTime() + STEP_NANOS;
    int left = room;
    int at = from;
    while (at < files.size() && left > 0 && (at == from || System.nanoTime() < end)) {
      int to = Math.min(files.size(), at + Math.min(FEW, left));
      for (Looked each : source.look(files.subList(at, to))) {
        looked.add(each);
        left -= each instanceof Looked.Good ? 1 : 0;
      }
      at = to;
    }
    return new Some(looked, at);
  }

  private void failed(IOException failure) {
    told.failed(failure);
    next();
  }
}
