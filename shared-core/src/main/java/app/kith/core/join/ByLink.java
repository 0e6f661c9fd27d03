package app.kith.core.join;

import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.reach.Gate;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * By an invite, which makes a new account, or by a link of another device of the same account.
 *
 * @param link the link
 * @param handle of the new account; null with a device's link
 * @param name of the new account; null with a device's link
 * @param password to log in with later, or null for none
 */
public record ByLink(
    InviteLink link, @Nullable String handle, @Nullable String name, @Nullable String password)
    implements Entry {
  @Override
  public Gate gate() {
    return Gate.of(link);
  }

  @Override
  public String about() {
    return "link " + link.code();
  }

  @Override
  public Joined ask(ServerConnection server, DeviceSecrets secrets) throws IOException {
    return server.join(
        new JoinRequest(
            link.code(),
            handle,
            name,
            password,
            secrets.device(),
            secrets.publicKey(),
            secrets.token()));
  }

  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "ByLink[link=" + link + ", handle=" + handle + "]";
  }
}
