package app.kith.server.sim.device;

/** The process of a device ended here, between two of its steps. */
public final class Killed extends RuntimeException {
  private static final long serialVersionUID = 1;

  Killed() {
    super("killed", null, false, false);
  }
}
