package app.kith.server.sim.check;

import app.kith.core.json.KithJson;
import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Row;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The independent fold: the whole log, put by put and removal by removal, as one account may read
 * it at its end.
 *
 * <p>It uses neither the server's readers nor the device's row writer, so that both are judged by
 * it.
 */
final class Oracle {
  private static final JsonType<Grant> GRANTS = KithJson.create().type(Grant.class);

  private final MemoryChangeLog log;

  Oracle(MemoryChangeLog log) {
    this.log = log;
  }

  /**
   * Key "entity in stream" to what stands there: kind, place, and who wrote each part with which
   * value.
   */
  Map<String, String> fold(String account) throws IOException {
    Map<String, LogRow> last = new HashMap<>();
    Map<String, Boolean> follows = new HashMap<>();
    for (LogRow row : log.everything(0)) {
      switch (row.kind()) {
        case Change.PUT -> last.put(row.entity() + " in " + row.stream(), row);
        case Change.REMOVE -> last.remove(row.entity() + " in " + row.stream());
        case Change.GRANT -> {
          if (row.stream().equals("u:" + account)) {
            follows.put(row.entity(), GRANTS.fromJson(Objects.requireNonNull(row.body())).open());
          }
        }
        default -> {}
      }
    }
    Map<String, Map<String, String>> bodies = bodies();
    Map<String, String> state = new TreeMap<>();
    last.forEach((key, row) -> {
      if (isReadable(row.stream(), account, follows::getOrDefault)) {
        state.put(key, text(row, bodies));
      }
    });
    return state;
  }

  /**
   * Whether the account may read the stream, by what its own stream says of its grants.
   *
   * @param isOpen a grant's key, and what holds where nothing was said of it
   */
  static boolean isReadable(
      String stream, String account, BiFunction<String, Boolean, Boolean> isOpen) {
    if (stream.equals("k:") || stream.equals("u:" + account)) {
      return true;
    }
    if (stream.startsWith("u:")) {
      return false;
    }
    String author = stream.substring(2, stream.indexOf('/'));
    if (author.equals(account)) {
      return true;
    }
    return isOpen.apply("m:" + author, true)
        && (stream.endsWith("/community")
            || stream.endsWith("/followers") && isOpen.apply("f:" + author, false));
  }

  /** By the row that they belong to: the entity, and the home of a side row. */
  private Map<String, Map<String, String>> bodies() {
    Map<String, Map<String, String>> bodies = new HashMap<>();
    for (Body body : log.all(Tables.BODIES)) {
      bodies
          .computeIfAbsent(body.entity() + "|" + body.home(), row -> new TreeMap<>())
          .put(body.part(), body.by() + "=" + body.text());
    }
    return bodies;
  }

  private static String text(LogRow row, Map<String, Map<String, String>> bodies) {
    var shape = Objects.requireNonNull(row.shape(), "a put without a shape");
    String key = shape.createSeq() + "|" + shape.home(row.stream());
    Map<String, String> parts = bodies.getOrDefault(key, Map.of());
    if (!Objects.equals(row.parts(), parts.size())) {
      return "put " + row.seq() + " told " + row.parts() + " parts, not " + parts;
    }
    return describe(shape.kind(), shape.createSeq(), shape.publishSeq(), shape.waiting(), parts);
  }

  /** The same words for a row of a device, so that the two can be compared. */
  static String describe(Row row, Map<String, String> parts) {
    return describe(row.kind(), row.createSeq(), row.publishSeq(), row.waiting(), parts);
  }

  private static String describe(
      String kind, long create, long publish, boolean waiting, Map<String, String> parts) {
    return kind
        + " create "
        + create
        + " publish "
        + publish
        + (waiting ? " waiting " : " ")
        + parts;
  }
}
