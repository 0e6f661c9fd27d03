package app.kith.server;

import app.kith.server.sync.commit.CommitListener;
import app.kith.server.sync.state.Actor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs what goes wrong inside the server, once, where it is finally handled, and tells who erases.
 */
final class ServerEvents implements CommitListener {
  private static final Logger LOG = System.getLogger("app.kith.server");

  /** Set once the server is put together; who erases looks by himself at his start. */
  private volatile Runnable eraser = () -> {};

  void whenErasing(Runnable wake) {
    eraser = wake;
  }

  @Override
  public void erasing() {
    eraser.run();
  }

  @Override
  public void rejected(Actor actor, long n, Throwable fault) {
    LOG.log(
        Level.ERROR,
        "mutation " + n + " of device " + actor.device() + " failed three times: rejected",
        fault);
  }

  @Override
  public void retrying(int decisions, Throwable fault) {
    LOG.log(
        Level.WARNING,
        "a commit of " + decisions + " decisions failed and is tried again in halves",
        fault);
  }

  /** The clock of this computer can't be believed. */
  static void clockDoubted(String sentence) {
    LOG.log(Level.WARNING, sentence);
  }
}
