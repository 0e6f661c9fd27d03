package app.kith.core.join;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.core.home.HomeReading;
import app.kith.core.model.IdSource;
import app.kith.core.outbox.Identity;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.remote.reach.Gate;
import app.kith.core.remote.reach.LearnFromHello;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.wire.Joined;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes a folder the home of a new device: the server proves itself, the device's secrets are kept,
 * the server is asked, and what it answers becomes the home in one step. A killed join is repeated
 * with the same secrets, so no second device is made; a refused one leaves nothing behind.
 */
public final class JoinCommunity {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path home;
  private final DeviceSecrets.Source secrets;
  private final OutboxOpener outboxes;
  private final Jsonb json;
  private final IdSource nonces;

  public JoinCommunity(
      Path home, DeviceSecrets.Source secrets, OutboxOpener outboxes, Jsonb json, IdSource nonces) {
    this.home = home;
    this.secrets = secrets;
    this.outboxes = outboxes;
    this.json = json;
    this.nonces = nonces;
  }

  /** What became of it. */
  public sealed interface Result {
    /** The folder is a device's home; its base is empty until the first sync. */
    record Done(DeviceHome home) implements Result {}

    /** Nothing was changed. */
    sealed interface Refused extends Result {
      String code();

      /** What to do. */
      String sentence();
    }

    /** The link is none. */
    record BadLink(InviteLink.Fault fault) implements Refused {
      @Override
      public String code() {
        return "bad_link";
      }

      @Override
      public String sentence() {
        return new InviteLink.Result.Malformed(fault).sentence();
      }
    }

    /**
     * The server was not reached.
     *
     * @param addresses what was asked, as people write it
     */
    record NoServer(String code, ServerDoubt doubt, String addresses) implements Refused {
      @Override
      public String sentence() {
        return doubt.sentence(addresses);
      }
    }

    /** The server refused it, or the folder is not free. */
    record No(String code, String sentence) implements Refused {}
  }

  /**
   * Joins.
   *
   * @throws IOException where nothing is known of what the server did, or the disk fails; the same
   *     call again goes on from there
   */
  public Result call(Entry entry) throws IOException {
    Optional<String> taken = taken();
    if (taken.isPresent()) {
      return new Result.No("home_taken", taken.get());
    }
    try (CommunityServer server = new CommunityServer(entry.gate(), () -> "", json, nonces)) {
      return switch (server.find(PATIENCE)) {
        case ReachableServer.Result.WrongServer wrong ->
            new Result.NoServer("wrong_server", wrong.doubt(), wrong.addresses());
        case ReachableServer.Result.Unreachable gone ->
            new Result.NoServer("unreachable", gone.doubt(), gone.addresses());
        case ReachableServer.Result.Reached reached -> build(entry, server, reached);
      };
    }
  }

  /** Why this folder can't become a device's home, if so. */
  private Optional<String> taken() throws IOException {
    switch (HomeMarker.read(home)) {
      case HomeReading.Found found -> {
        String whose = found.kind() == HomeKind.DEVICE ? "a device" : "a server";
        return Optional.of(
            home + " is the home of " + whose + " already: name another folder with --home");
      }
      case HomeReading.Unreadable unreadable -> {
        return Optional.of(unreadable.sentence());
      }
      case HomeReading.Absent absent -> {
        return isEmpty()
            ? Optional.empty()
            : Optional.of(home + " is not empty: name a new folder with --home");
      }
    }
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(home)) {
      return true;
    }
    if (!Files.isDirectory(home)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
      return !files.iterator().hasNext();
    }
  }

  private Result build(Entry entry, CommunityServer server, ReachableServer.Result.Reached reached)
      throws IOException {
    Optional<JoiningHome> opened = JoiningHome.open(home, json);
    if (!opened.isPresent()) {
      return new Result.No(
          "joining_already", "another join to " + home + " is under way: wait for it to end");
    }
    try (JoiningHome building = opened.get()) {
      DeviceSecrets mine = secrets(building, entry);
      Joined joined;
      try {
        joined = entry.ask(server.at(reached.address()), mine);
      } catch (Transport.RefusedException e) {
        building.discard();
        return new Result.No(e.code(), String.valueOf(e.getMessage()));
      }
      Gate gate = entry.gate().with(reached.hello().addresses());
      String name = LearnFromHello.name(reached.hello());
      building.become(identity(gate, joined, mine).told(gate.names(), name), outboxes);
      return new Result.Done(new DeviceHome(home));
    }
  }

  /** Nobody was asked yet, so what could not be kept, as on a full disk, need not stay either. */
  private DeviceSecrets secrets(JoiningHome building, Entry entry) throws IOException {
    try {
      return building.secrets(entry, secrets);
    } catch (IOException e) {
      building.discardUnlessAsked();
      throw e;
    }
  }

  private static Identity identity(Gate gate, Joined joined, DeviceSecrets mine)
      throws IOException {
    if (!joined.device().equals(mine.device())
        || !joined.community().equals(gate.pin().community().value())) {
      throw new IOException("the server let another device in than this one: try again");
    }
    return new Identity(
        joined.community(),
        gate.pin().value(),
        gate.mode().text(),
        gate.names(),
        joined.account(),
        joined.handle(),
        mine.device(),
        mine.token(),
        mine.privateKey());
  }
}
