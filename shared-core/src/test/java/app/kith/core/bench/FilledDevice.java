package app.kith.core.bench;

import app.kith.core.device.UsedDevice;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.core.json.RawJson;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A device in a community with many posts, and how long it takes over them. */
public final class FilledDevice {
  private static final int BATCH = 500;
  private static final int MEMBERS = 40;
  private static final int SCREEN = 50;
  private static final int TIMES = 300;
  private static final long EACH = Duration.ofMinutes(7).toMillis();
  private static final long FIRST = 1_700_000_000_000L;

  private FilledDevice() {}

  /** Makes a folder a device's whose outbox is open: it has joined, and no server is to be had. */
  public static void join(Path folder, OutboxStore outbox) throws IOException {
    Identity self =
        new Identity(
            "c", "A".repeat(43), "pin", List.of("127.0.0.1:9"), account(0), "m0", "d", "t", "k");
    outbox.write(writer -> {
      writer.setIdentity(self);
      return true;
    });
    HomeMarker.write(folder, HomeKind.DEVICE);
  }

  /**
   * Fills it as a snapshot does, and reads its feed as a screen does.
   *
   * @return lines of {@code name value unit}
   */
  public static List<String> measure(UsedDevice device, int posts) throws IOException {
    List<String> figures = new ArrayList<>();
    long start = System.nanoTime();
    fill(device, posts);
    double seconds = (System.nanoTime() - start) / 1e9;
    figures.add(line("rows-kept", (posts + MEMBERS) / seconds, "rows/s"));
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long asked = System.nanoTime();
      int shown = device.feed().posts(SCREEN).size();
      millis[i] = (System.nanoTime() - asked) / 1e6;
      if (shown != SCREEN) {
        throw new IllegalStateException("the feed shows " + shown + " posts");
      }
    }
    figures.add(line("feed-first", millis[0], "ms"));
    Arrays.sort(millis);
    figures.add(line("feed-median", millis[TIMES / 2], "ms"));
    figures.add(line("feed-p99", millis[TIMES * 99 / 100], "ms"));
    return figures;
  }

  private static String line(String name, double value, String unit) {
    return "%s %.1f %s".formatted(name, value, unit);
  }

  private static void fill(UsedDevice device, int posts) throws IOException {
    List<StoredRow> rows = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      rows.add(user(i));
    }
    for (int i = 0; i < posts; i++) {
      rows.add(post(i));
      if (rows.size() >= BATCH) {
        put(device, rows);
      }
    }
    put(device, rows);
  }

  private static void put(UsedDevice device, List<StoredRow> rows) throws IOException {
    device
        .base()
        .write(writer -> {
          for (StoredRow row : rows) {
            writer.putRow(row);
          }
          return true;
        });
    rows.clear();
  }

  private static String account(int member) {
    return "account-" + member;
  }

  private static StoredRow user(int member) {
    String name = "{\"name\":{\"v\":\"Member %d\",\"by\":\"server:1\",\"at\":1}}".formatted(member);
    String handle = "{\"handle\":\"m%d\"}".formatted(member);
    long seq = member + 1;
    Row row =
        new Row(
            Row.USER,
            account(member),
            "server:1",
            null,
            seq,
            0,
            false,
            0,
            new RawJson(handle),
            new RawJson(name),
            false);
    return new StoredRow(account(member), "k:", 1, seq, 0, row);
  }

  private static StoredRow post(int number) {
    long seq = MEMBERS + 1L + number;
    String author = account(number % MEMBERS);
    long when = FIRST + number * EACH;
    String said =
        "{\"caption\":{\"v\":\"What happened on day %d by the lake\",\"by\":\"device:%d\",\"at\":1},\"audience\":{\"v\":\"community\",\"by\":\"device:%d\",\"at\":1}}"
            .formatted(number, seq, seq);
    Row row =
        new Row(
            Row.POST,
            author,
            "device:" + seq,
            null,
            seq,
            seq,
            false,
            when,
            new RawJson("{\"claimed\":%d,\"media\":[]}".formatted(when)),
            new RawJson(said),
            false);
    return new StoredRow("post-" + number, "a:" + author + "/community", 1, seq, 0, row);
  }
}
