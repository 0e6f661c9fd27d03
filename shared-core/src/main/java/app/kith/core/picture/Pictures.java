package app.kith.core.picture;

import app.kith.core.thread.DaemonThreads;
import app.kith.core.thread.UiThread;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Gives screens their pictures. What was shown a moment ago is given at once; all else is found and
 * decoded on threads of its own, and forgotten before it was begun where nobody wants it any more.
 *
 * @param <P> what can be shown
 */
public final class Pictures<P> implements Closeable {
  /** Decoders side by side: one fewer would idle while the other waits for the disk. */
  private static final int DECODERS = 2;

  private final PictureShelf<P> kept;
  private final PictureFiles files;
  private final PictureDecoder<P> decoder;
  private final ExecutorService decoding;
  private final ExecutorService fetching;
  private final UiThread ui;

  /** With threads of its own, which keep no program from ending. */
  public Pictures(
      PictureFiles files, PictureDecoder<P> decoder, UiThread ui, PictureShelf<P> kept) {
    this(
        files,
        decoder,
        ui,
        kept,
        Executors.newFixedThreadPool(DECODERS, new DaemonThreads("kith-pictures")),
        Executors.newSingleThreadExecutor(new DaemonThreads("kith-fetch")));
  }

  Pictures(
      PictureFiles files,
      PictureDecoder<P> decoder,
      UiThread ui,
      PictureShelf<P> kept,
      ExecutorService decoding,
      ExecutorService fetching) {
    this.files = files;
    this.decoder = decoder;
    this.ui = ui;
    this.decoding = decoding;
    this.fetching = fetching;
    this.kept = kept;
  }

  /** A picture that is on its way. */
  public static final class Request {
    private volatile boolean cancelled;

    /** Nobody wants it any more; nothing is called after this, on the window's thread. */
    public void cancel() {
      cancelled = true;
    }

    boolean isOpen() {
      return !cancelled;
    }
  }

  /** The picture where it can be shown without waiting. */
  public Optional<P> now(Wanted wanted) {
    return kept.get(wanted);
  }

  /**
   * Gets a picture; one of the two is called on the window's thread.
   *
   * @param missing where no copy is here that can be shown, and none could be fetched
   */
  public Request load(Wanted wanted, Consumer<P> then, Runnable missing) {
    Request request = new Request();
    // A tile may ask once more while its window goes.
    if (!decoding.isShutdown()) {
      decoding.execute(() -> find(new Job<>(request, wanted, then, missing)));
    }
    return request;
  }

  private record Job<P>(Request request, Wanted wanted, Consumer<P> then, Runnable missing) {}

  private void find(Job<P> job) {
    if (!job.request().isOpen()) {
      return;
    }
    Optional<P> again = kept.get(job.wanted());
    if (again.isPresent()) {
      give(job, again.get());
      return;
    }
    Optional<P> found = decoded(job, () -> files.here(job.wanted()));
    if (found.isPresent()) {
      give(job, found.get());
    } else {
      fetching.execute(() -> fetch(job));
    }
  }

  private void fetch(Job<P> job) {
    if (!job.request().isOpen()) {
      return;
    }
    Optional<P> found = decoded(job, () -> files.fetch(job.wanted()));
    if (found.isPresent()) {
      give(job, found.get());
    } else {
      tell(job, job.missing());
    }
  }

  private interface Finding {
    Optional<Path> find() throws IOException;
  }

  /** A copy that can't be read counts as none: the next one may be whole. */
  private Optional<P> decoded(Job<P> job, Finding finding) {
    try {
      Optional<Path> file = finding.find();
      return file.isPresent()
          ? Optional.of(decoder.decode(file.get(), job.wanted().side()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void give(Job<P> job, P picture) {
    kept.put(job.wanted(), picture);
    tell(job, () -> job.then().accept(picture));
  }

  private void tell(Job<P> job, Runnable what) {
    ui.later(() -> {
      if (job.request().isOpen()) {
        what.run();
      }
    });
  }

  @Override
  public void close() {
    decoding.shutdownNow();
    fetching.shutdownNow();
  }
}
