package app.kith.server.media.render.process;

import app.kith.core.media.MediaSource;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Rendering;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Draws in a child process, which a picture may break: that picture fails, and the next one gets a
 * new child. There is one child at most. It is started when it is needed, ended when it was idle
 * for a while, and ends by itself with its parent.
 */
public final class ChildRenderer implements PictureRenderer {
  /** Two pictures of one visit come closer together; a start takes about a second. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /**
   * A child waits for everything else that the computer does, so it is given long; but less than
   * the time after which a picture is given to another.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Logger LOG = System.getLogger(ChildRenderer.class.getName());

  private final ChildCommand command;
  private final PictureRenderer otherwise;
  private final Duration patience;
  private final Duration idle;
  private final ReentrantLock atWork = new ReentrantLock();
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("kith-drawing-alarms").factory());
  private @Nullable ScheduledFuture<?> ending;
  private boolean warned;
  private volatile @Nullable RenderProcess child;
  private volatile boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param otherwise draws where no child can be started
   * @param patience with one picture
   * @param idle how long a child is kept for the next picture
   */
  ChildRenderer(ChildCommand command, PictureRenderer otherwise, Duration patience, Duration idle) {
    this.command = command;
    this.otherwise = otherwise;
    this.patience = patience;
    this.idle = idle;
  }

  /** In a child where this program can start one, else in the caller's thread. */
  public static PictureRenderer orInProcess(MediaBounds bounds) {
    PictureRenderer inProcess = new InProcessRenderer(bounds);
    return ChildCommand.ofThisProgram(bounds)
        .<PictureRenderer>map(command -> new ChildRenderer(command, inProcess, PATIENCE, IDLE))
        .orElseGet(() -> {
          LOG.log(Level.WARNING, "there is no bin/java to start: pictures are drawn in this one");
          return inProcess;
        });
  }

  @Override
  public Rendering render(MediaSource source, Collection<Integer> sizes) {
    atWork.lock();
    try {
      if (ending != null) {
        ending.cancel(false);
      }
      return closed ? new Rendering.Failed("the server is closing") : draw(source, sizes);
    } finally {
      if (!closed) {
        ending = alarms.schedule(this::endIdle, idle.toNanos(), TimeUnit.NANOSECONDS);
      }
      atWork.unlock();
    }
  }

  private Rendering draw(MediaSource source, Collection<Integer> sizes) {
    RenderProcess process = child;
    boolean fresh = process == null || !process.isAlive();
    if (process == null || fresh) {
      try {
        process = RenderProcess.start(command);
      } catch (IOException e) {
        return drawOtherwise(source, sizes, String.valueOf(e.getMessage()));
      }
      child = process;
      // Whoever closes sees either this child, or nothing and says so before.
      if (closed) {
        process.close();
      }
    }
    ScheduledFuture<?> alarm =
        alarms.schedule(process::endLate, patience.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return draw(process, fresh, source, sizes);
    } finally {
      alarm.cancel(false);
    }
  }

  private Rendering draw(
      RenderProcess process, boolean fresh, MediaSource source, Collection<Integer> sizes) {
    boolean ready = false;
    try {
      if (fresh) {
        process.awaitReady();
      }
      ready = true;
      return process.draw(source, sizes);
    } catch (IOException e) {
      child = null;
      String why = process.whyEnded(e);
      return ready || closed || process.isLate()
          ? new Rendering.Failed(why)
          : drawOtherwise(source, sizes, why);
    }
  }

  /** No picture has been drawn by this child, so it is not the picture's fault. */
  private Rendering drawOtherwise(MediaSource source, Collection<Integer> sizes, String why) {
    if (!warned) {
      LOG.log(Level.WARNING, "pictures are drawn in the server''s own process: {0}", why);
      warned = true;
    }
    return otherwise.render(source, sizes);
  }

  private void endIdle() {
    // Where it is at work again, its next end is planned by then.
    if (atWork.tryLock()) {
      try {
        end();
      } finally {
        atWork.unlock();
      }
    }
  }

  private void end() {
    RenderProcess process = child;
    if (process != null) {
      process.close();
      child = null;
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    RenderProcess process = child;
    if (process != null) {
      process.close();
    }
    atWork.lock();
    try {
      end();
      alarms.shutdownNow();
      otherwise.close();
    } finally {
      atWork.unlock();
    }
  }
}
