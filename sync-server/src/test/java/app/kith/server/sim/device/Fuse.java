package app.kith.server.sim.device;

/** Ends a device's process just before one of its next writes, or just after it. */
public final class Fuse {
  private int writes = -1;
  private boolean after;

  /** Arms it: the process ends at the given write from now, 0 being the next. */
  public void arm(int write, boolean afterIt) {
    writes = write;
    after = afterIt;
  }

  public void disarm() {
    writes = -1;
  }

  void before() {
    if (writes == 0 && !after) {
      writes = -1;
      throw new Killed();
    }
  }

  void after() {
    if (writes == 0 && after) {
      writes = -1;
      throw new Killed();
    }
    if (writes > 0) {
      writes--;
    }
  }
}
