package app.kith.desktop.welcome;

import java.io.IOException;

/** Starts a community on this computer; never on the window's thread. */
public interface Founding {
  /**
   * Starts it, and makes this computer its owner's.
   *
   * @throws IOException where the disk or the port refuses; the same again goes on from there
   */
  Joining.Result found(String community, String name, String handle) throws IOException;
}
