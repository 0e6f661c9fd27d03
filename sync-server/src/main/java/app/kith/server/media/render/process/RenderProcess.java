package app.kith.server.media.render.process;

import app.kith.core.media.MediaSource;
import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.Rendering.Copy;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One child as its parent sees it. */
final class RenderProcess implements Closeable {
  /** Of a picture at once. */
  private static final int PIECE = 1 << 16;

  /** What the JVM ends with where memory is short. */
  private static final int OUT_OF_MEMORY = 3;

  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");
  private static final long SECONDS_TO_DIE = 5;

  private final Process process;
  private final int heapMegabytes;
  private final DataInputStream in;
  private final DataOutputStream out;
  private volatile boolean late;

  private RenderProcess(Process process, int heapMegabytes) {
    this.process = process;
    this.heapMegabytes = heapMegabytes;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** Starts a child, which may take a second; it is of use once it is {@link #awaitReady ready}. */
  static RenderProcess start(ChildCommand command) throws IOException {
    return new RenderProcess(command.start(), command.heapMegabytes());
  }

  /**
   * Waits until the child can begin.
   *
   * @throws IOException where it ends before
   */
  void awaitReady() throws IOException {
    if (!(Answer.read(in) instanceof Answer.Ready)) {
      throw new IOException("it answers before it is asked");
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it was ended because it took too long. */
  boolean isLate() {
    return late;
  }

  /**
   * Has a picture drawn.
   *
   * @throws IOException where the child ends or answers nonsense; it must then be closed
   */
  Rendering draw(MediaSource source, Collection<Integer> sizes) throws IOException {
    try (PieceReader pieces = new PieceReader(source, PIECE)) {
      Told.draw(out, sizes);
      while (true) {
        switch (Answer.read(in)) {
          case Answer.Ask(long from) -> give(pieces, from);
          case Answer.Done(Rendering rendering) -> {
            return checked(rendering, sizes);
          }
          case Answer.Ready ready -> throw new IOException("it answers nonsense: ready again");
        }
      }
    }
  }

  private void give(PieceReader pieces, long from) throws IOException {
    byte @Nullable [] piece = null;
    String reason = "";
    try {
      piece = pieces.read(from);
    } catch (IOException e) {
      reason = e.toString();
    }
    if (piece == null) {
      Told.unreadable(out, reason);
    } else {
      Told.bytes(out, piece);
    }
  }

  /** A child that a picture has taken over can give no more than small pictures. */
  private static Rendering checked(Rendering rendering, Collection<Integer> sizes)
      throws IOException {
    if (rendering instanceof Rendering.Rendered(int width, int height, var copies)) {
      boolean whole = width > 0 && height > 0;
      for (Copy copy : copies) {
        whole &= sizes.contains(copy.size()) && TYPES.contains(copy.type());
        whole &= Math.max(copy.width(), copy.height()) == copy.size();
        whole &= Math.min(copy.width(), copy.height()) > 0;
        whole &= PictureCheck.holds(copy);
      }
      if (!whole) {
        throw new IOException("it answers nonsense: a copy that is none");
      }
    }
    return rendering;
  }

  /** Ends a child that takes too long; whoever waits for it gets an exception. */
  void endLate() {
    late = true;
    process.destroyForcibly();
  }

  /** Why it ended, after what was thrown while it was at work; ends it where it has not. */
  String whyEnded(IOException thrown) {
    boolean broken = thrown instanceof EOFException || !process.isAlive();
    close();
    if (late) {
      return "drawing it took too long";
    }
    if (!broken || process.isAlive()) {
      return "the process that draws was ended: " + thrown.getMessage();
    }
    return process.exitValue() == OUT_OF_MEMORY
        ? "drawing it needs more than " + heapMegabytes + " MB of memory"
        : "the process that draws ended with code " + process.exitValue();
  }

  /** Ends the child at once and waits until it is gone. */
  @Override
  public void close() {
    try {
      // Where it ends by itself its code says why; that takes no time.
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has gone already, with what was not sent yet.
    }
    try {
      if (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
