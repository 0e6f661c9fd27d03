package app.kith.server.blackbox;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Invite;
import app.kith.server.blackbox.client.Wire;
import app.kith.server.protocol.Community;
import app.kith.server.protocol.ServedCommunity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A community on a port of its own, and who joins it: the only one here that knows a server. */
final class Place implements Closeable {
  private final Community community;
  private final Wire wire;
  private final Invite first;
  private int joined;

  private Place(Community community) {
    this.community = community;
    this.wire = new Wire(community.server());
    this.first = Invite.of(community.ownerInvite());
  }

  static Place open(Path home) throws IOException {
    return new Place(ServedCommunity.open(home));
  }

  Wire wire() {
    return wire;
  }

  Invite ownerInvite() {
    return first;
  }

  Invite memberInvite() throws IOException {
    return Invite.of(community.memberInvite());
  }

  /** The device of a new member, which has taken its snapshot. */
  Device newcomer() throws IOException {
    Device device = Device.join(wire, memberInvite(), "member" + ++joined);
    device.snapshot();
    return device;
  }

  @Override
  public void close() throws IOException {
    wire.close();
    community.close();
  }
}
