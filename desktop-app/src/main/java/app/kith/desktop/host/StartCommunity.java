package app.kith.desktop.host;

import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.join.FreshSecrets;
import app.kith.core.join.JoinCommunity;
import app.kith.core.json.KithJson;
import app.kith.core.model.IdSource;
import app.kith.core.remote.trust.InviteLink;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Starts a community on this computer: a server's home beside the device's, and this computer as
 * the device of its owner. Done again after it was broken off, it goes on from there.
 */
public final class StartCommunity {
  private final HomeServer server;
  private final Path device;

  StartCommunity(HomeServer server, Path device) {
    this.server = server;
    this.device = device;
  }

  /** What became of it. */
  public sealed interface Result {
    /** The community is served, and this computer is its owner's. */
    record Done(DeviceHome home) implements Result {}

    /** Nothing was lost. */
    record Refused(JoinCommunity.Result.Refused why) implements Result {}
  }

  /**
   * Starts it; the values were checked.
   *
   * @param community what it calls itself
   * @param name the owner's, as others see it
   * @param handle the owner's short name
   * @throws IOException where the disk or the port refuses; the same again goes on from there
   */
  public Result call(String community, String name, String handle) throws IOException {
    return switch (InviteLink.parse(server.found(community))) {
      case InviteLink.Result.Malformed malformed ->
          new Result.Refused(new JoinCommunity.Result.BadLink(malformed.fault()));
      case InviteLink.Result.Parsed parsed -> join(new ByLink(parsed.link(), handle, name, null));
    };
  }

  private Result join(ByLink entry) throws IOException {
    IdSource ids = IdSource.secure();
    FreshSecrets secrets = new FreshSecrets(ids, new SecureRandom());
    return switch (new JoinCommunity(device, secrets, JdbcOutboxStore::open, KithJson.create(), ids)
        .call(entry)) {
      case JoinCommunity.Result.Done done -> new Result.Done(done.home());
      case JoinCommunity.Result.Refused refused -> new Result.Refused(refused);
    };
  }
}
