package app.kith.server.blackbox.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A member's device, as far as somebody needs one who has only the paper. */
public final class Device {
  private final Wire wire;
  private final String token;
  private final Json joined;
  private Chain chain = Chain.START;
  private String cursor = "";

  private Device(Wire wire, String token, Json joined) {
    this.wire = wire;
    this.token = token;
    this.joined = joined;
  }

  /** Joins by an invite, without a password. */
  public static Device join(Wire wire, Invite invite, String handle) throws IOException {
    String token = Ids.random();
    String request =
        "{\"code\":\"%s\",\"handle\":\"%s\",\"name\":\"%s\",%s}"
            .formatted(invite.code(), handle, handle, own(token));
    return new Device(wire, token, wire.post("/v1/join", "", request).good());
  }

  private static String own(String token) {
    return "\"device\":\"%s\",\"publicKey\":\"%s\",\"token\":\"%s\""
        .formatted(Ids.random(), Ids.publicKey(), token);
  }

  /** A new device for this one, whose disk was copied or restored. */
  public Device again() throws IOException {
    String next = Ids.random();
    Json answer = wire.post("/v1/devices/again", token, "{" + own(next) + "}").good();
    return new Device(wire, next, answer);
  }

  /** Another device of the account, by a link. */
  public Device linked() throws IOException {
    String link = wire.post("/v1/devices/link", token, "").good().get("link").text();
    String next = Ids.random();
    String request = "{\"code\":\"%s\",%s}".formatted(Invite.of(link).code(), own(next));
    return new Device(wire, next, wire.post("/v1/join", "", request).good());
  }

  public Wire wire() {
    return wire;
  }

  public String account() {
    return joined.get("account").text();
  }

  public String id() {
    return joined.get("device").text();
  }

  public String token() {
    return token;
  }

  public String epoch() {
    return joined.get("epoch").text();
  }

  public Chain chain() {
    return chain;
  }

  public String cursor() {
    return cursor;
  }

  /** Numbers these texts, pushes them, and gives their outcomes. */
  public List<Json> push(String... texts) throws IOException {
    Item[] items = Stream.of(texts).map(Item::of).toArray(Item[]::new);
    Json reply = push(epoch(), chain, items).good();
    if (!reply.get("result").text().equals("done")) {
      throw new IllegalStateException("not done: " + reply);
    }
    for (Item item : items) {
      chain = chain.next(item.hash());
    }
    if (!reply.get("chain").text().equals(chain.value())) {
      throw new IllegalStateException("the chains part: " + reply);
    }
    return reply.get("outcomes").items();
  }

  /** Pushes one text and gives {@code accepted}, {@code superseded} or the reason. */
  public String says(String text) throws IOException {
    return word(push(text).get(0));
  }

  /** One word for an outcome. */
  public static String word(Json outcome) {
    return outcome.has("reason") ? outcome.get("reason").text() : outcome.get("result").text();
  }

  /** The id of the mutation that was pushed last. */
  public String last() {
    return id() + ":" + chain.n();
  }

  /** A push as it is asked for; nothing is numbered. */
  public Answer push(String epoch, Chain before, Item... items) throws IOException {
    return wire.post("/v1/push", token, pushed(epoch, before, items));
  }

  public String pushed(String epoch, Chain before, Item... items) {
    List<String> numbered = new ArrayList<>();
    for (Item item : items) {
      numbered.add("{\"n\":" + (before.n() + 1 + numbered.size()) + "," + item.json() + "}");
    }
    return "{\"epoch\":\"%s\",\"device\":\"%s\",\"before\":%s,\"items\":[%s]}"
        .formatted(epoch, id(), before.json(), String.join(",", numbered));
  }

  public Answer pull(String from) throws IOException {
    return wire.get("/v1/pull?cursor=" + encoded(from), token);
  }

  /** Pulls to the head, page by page. */
  public List<Json> pages() throws IOException {
    List<Json> pages = new ArrayList<>();
    do {
      Json page = pull(cursor).good();
      if (!page.get("from").text().equals(cursor) || page.get("snapshot").isTrue()) {
        throw new IllegalStateException("no page for " + cursor + ": " + page);
      }
      cursor = page.get("to").text();
      pages.add(page);
    } while (pages.getLast().get("seq").number() < pages.getLast().get("head").number());
    return pages;
  }

  /** The changes up to the head. */
  public List<Json> changes() throws IOException {
    return pages().stream().flatMap(page -> page.get("changes").items().stream()).toList();
  }

  /** Takes a snapshot, from which it follows afterwards. */
  public List<Json> snapshot() throws IOException {
    List<Json> pages = paged("/v1/snapshot?");
    cursor = pages.get(0).get("tail").text();
    return pages;
  }

  public List<Json> backfill(String stream) throws IOException {
    return paged("/v1/snapshot?stream=" + encoded(stream) + "&");
  }

  private List<Json> paged(String path) throws IOException {
    List<Json> pages = new ArrayList<>();
    String after = "";
    do {
      pages.add(wire.get(path + after, token).good());
      after = "after=" + encoded(textOr(pages.getLast().get("next")));
    } while (pages.getLast().has("next"));
    return pages;
  }

  private static String textOr(Json token) {
    return token.value() == null ? "" : token.text();
  }

  /** The rows of pages of a snapshot. */
  public static List<Json> rows(List<Json> pages) {
    return pages.stream().flatMap(page -> page.get("rows").items().stream()).toList();
  }

  /** Where one entity stands among rows or changes. */
  public static List<Json> about(List<Json> placed, String entity) {
    return placed.stream().filter(row -> row.get("entity").text().equals(entity)).toList();
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
