package app.kith.desktop.box.wire;

import app.kith.core.model.IdSource;
import app.kith.core.mutation.Chain;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.wire.Change;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.SnapshotPage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A member's device that has nothing but its token, a number and a chain. */
public final class WireDevice {
  private static final IdSource IDS = IdSource.secure();

  /** Any will do: nothing is encrypted to it yet. */
  private static final String PUBLIC_KEY =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx7XPHHqrDL05oZOKyGk8dZG1I1BsJop5V2bYtzIf44yvqjxYrEY/DKOa"
          + "INjMc6v4r4mlnbYA+2uPBxWCurHcrg==";

  private final URI server;
  private final WireClient client;
  private final Joined joined;
  private Chain chain = Chain.START;

  private WireDevice(URI server, WireClient client, Joined joined) {
    this.server = server;
    this.client = client;
    this.joined = joined;
  }

  /** A new member. */
  public static WireDevice joins(URI server, String link, String handle)
      throws IOException, InterruptedException {
    return joins(server, link, handle, handle + "'s name");
  }

  private static WireDevice joins(
      URI server, String link, @Nullable String handle, @Nullable String name)
      throws IOException, InterruptedException {
    InviteLink invite = ((InviteLink.Result.Parsed) InviteLink.parse(link)).link();
    String token = IDS.next();
    JoinRequest request =
        new JoinRequest(invite.code(), handle, name, null, IDS.next(), PUBLIC_KEY, token);
    WireAnswer answer = new WireClient(server, "").posts("/v1/join", JoinRequest.class, request);
    return new WireDevice(server, new WireClient(server, token), answer.as(Joined.class));
  }

  /** Another device of the same account. */
  public WireDevice another() throws IOException, InterruptedException {
    LinkReply link = client.asks("POST", "/v1/devices/link", new byte[0]).as(LinkReply.class);
    return joins(server, link.link(), null, null);
  }

  /** The same device, that also knows another address of its community. */
  public WireDevice orAt(URI other) {
    return new WireDevice(server, client.orAt(other), joined);
  }

  public WireClient client() {
    return client;
  }

  public String account() {
    return joined.account();
  }

  public String id() {
    return joined.device();
  }

  /** An id that nobody has. */
  public static String freshId() {
    return IDS.next();
  }

  /** The text of a new post without pictures. */
  public static String post(String id, String caption) {
    return "{\"kind\":\"post\",\"v\":1,\"entity\":\""
        + id
        + "\",\"value\":{\"fixed\":{\"claimed\":1,\"media\":[]},\"caption\":\""
        + caption
        + "\"},\"audience\":\"community\"}";
  }

  /** A push of these texts behind a number of this device. */
  public Push push(Chain before, List<String> texts) {
    List<Push.Item> items = new ArrayList<>();
    for (String text : texts) {
      items.add(new Push.Item(before.n() + items.size() + 1, 0, text, null));
    }
    return new Push(
        joined.epoch(), joined.device(), new Push.Before(before.n(), before.value()), items);
  }

  public WireAnswer sends(Push push) throws IOException, InterruptedException {
    return client.posts("/v1/push", Push.class, push);
  }

  /** Sends one mutation behind all earlier ones; it must be answered. */
  public Outcome does(String text) throws IOException, InterruptedException {
    PushReply reply = sends(push(chain, List.of(text))).as(PushReply.class);
    if (!reply.result().equals(PushReply.DONE)) {
      throw new AssertionError("not done: " + reply);
    }
    chain = chain.next(Chain.hash(text));
    return reply.outcomes().getFirst();
  }

  /** Where this device stands by its own reckoning. */
  public Chain chain() {
    return chain;
  }

  /** The cursor behind all that is there now. */
  public String tail() throws IOException, InterruptedException {
    return client.gets("/v1/snapshot").as(SnapshotPage.class).tail();
  }

  /** All that came behind a cursor. */
  public List<Change> reads(String cursor) throws IOException, InterruptedException {
    List<Change> changes = new ArrayList<>();
    Page page = page(cursor);
    changes.addAll(page.changes());
    while (page.seq() < page.head()) {
      page = page(page.to());
      changes.addAll(page.changes());
    }
    return changes;
  }

  /** The first page that live has behind a cursor, once there is one. */
  public CompletableFuture<String> hears(String cursor) {
    return client.hears(cursor);
  }

  public Page page(String cursor) throws IOException, InterruptedException {
    return client.gets("/v1/pull?cursor=" + cursor).as(Page.class);
  }
}
