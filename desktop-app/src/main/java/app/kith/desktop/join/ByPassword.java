package app.kith.desktop.join;

import app.kith.core.join.Entry;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.reach.Gate;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LoginRequest;
import java.io.IOException;

/**
 * By the password of an account.
 *
 * @param gate the server
 * @param handle the account's
 * @param password the account's
 */
public record ByPassword(Gate gate, String handle, String password) implements Entry {
  @Override
  public String about() {
    return "login " + gate.pin() + " " + handle;
  }

  @Override
  public Joined ask(ServerConnection server, DeviceSecrets secrets) throws IOException {
    return server.login(
        new LoginRequest(handle, password, secrets.device(), secrets.publicKey(), secrets.token()));
  }

  /** Keeps the password out of logs and messages. */
  @Override
  public String toString() {
    return "ByPassword[gate=" + gate + ", handle=" + handle + "]";
  }
}
