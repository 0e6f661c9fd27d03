package app.kith.core.join;

import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.reach.Gate;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.wire.Joined;
import java.io.IOException;

/** By what a device comes into a community. */
public interface Entry {
  /** Where the server is and by what it is believed. */
  Gate gate();

  /**
   * What this entry is about: a draft that was made for another one is not used again. It holds
   * secrets and is kept as a hash only.
   */
  String about();

  /**
   * Asks the server, which has proved itself; asking again with the same secrets is safe.
   *
   * @throws app.kith.core.sync.exchange.Transport.RefusedException where it says no
   * @throws IOException where nothing is known of what became of it
   */
  Joined ask(ServerConnection server, DeviceSecrets secrets) throws IOException;
}
