package app.kith.desktop.bench.window;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.core.json.RawJson;
import app.kith.core.outbox.Identity;
import app.kith.core.remote.MediaCache;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import app.kith.desktop.store.JdbcLocalStore;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A device's home that has synced for years and is far from any server. */
final class BenchHome {
  /** Port 9 is for discarding; nothing listens there. */
  private static final String NOWHERE = "127.0.0.1:9";

  private static final int AUTHORS = 40;
  private static final int PAGE = 1_000;
  private static final int WITH_PICTURE = 8;
  private static final int MOST_PICTURES = 20;
  private static final Instant FIRST = Instant.parse("2020-01-01T08:00:00Z");

  private final DeviceHome home;
  private final List<Path> photos;

  BenchHome(Path folder, List<Path> photos) {
    this.home = new DeviceHome(folder);
    this.photos = List.copyOf(photos);
  }

  /** Writes it as a sync would: rows into base, pictures into the cache. */
  void make(int posts) throws IOException {
    Files.createDirectories(home.folder());
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(home.outbox())) {
      outbox.write(writer -> {
        writer.setIdentity(
            new Identity(
                "community",
                "A".repeat(43),
                "pin",
                List.of(NOWHERE),
                author(0),
                "member0",
                "device",
                "token",
                "key"));
        return true;
      });
    }
    pictures();
    try (JdbcLocalStore base = JdbcLocalStore.open(home.base())) {
      List<StoredRow> page = new ArrayList<>();
      for (int i = 0; i < AUTHORS; i++) {
        page.add(member(i));
      }
      for (int number = 1; number <= posts; number++) {
        page.add(post(base, number, number == posts));
        if (page.size() >= PAGE || number == posts) {
          put(base, page);
          page.clear();
        }
      }
    }
    HomeMarker.write(home.folder(), HomeKind.DEVICE);
  }

  private static void put(JdbcLocalStore base, List<StoredRow> page) throws IOException {
    base.write(writer -> {
      for (StoredRow row : page) {
        writer.putRow(row);
      }
      return true;
    });
  }

  private static String author(int number) {
    return "account" + number % AUTHORS;
  }

  private static StoredRow member(int number) {
    String account = author(number);
    Row row =
        row(
            Row.USER,
            account,
            1,
            0,
            "{\"handle\":\"member%d\"}".formatted(number),
            "{\"name\":{\"v\":\"Member %d\",\"by\":\"server:1\",\"at\":1}}".formatted(number));
    return new StoredRow(account, "k:", 1, 1, 0, row);
  }

  /** The newest has as many pictures as a post may have; some have one, most have words alone. */
  private StoredRow post(JdbcLocalStore base, int number, boolean newest) throws IOException {
    String entity = String.format(Locale.ROOT, "post%07d", number);
    int count = newest ? MOST_PICTURES : number % WITH_PICTURE == 0 ? 1 : 0;
    List<String> media = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int photo = (number + i) % photos.size();
      String id = entity + "-" + i;
      media.add(
          "{\"id\":\"%s\",\"kind\":\"photo\",\"type\":\"image/jpeg\",\"width\":1600,\"height\":1067,\"bytes\":%d,\"sha256\":\"%s\",\"thumbHash\":\"1QcSHQRnh493V4dIh4eXh1h4kJUI\"}"
              .formatted(id, Files.size(photos.get(photo)), sha(photo)));
      base.write(writer -> {
        writer.putCachedMedia(new CachedMedia(entity, id, "1024", sha(photo), 5));
        return true;
      });
    }
    String claimed = String.valueOf(FIRST.plusSeconds(number * 900L).toEpochMilli());
    Row row =
        row(
            Row.POST,
            author(number),
            number + AUTHORS,
            number + AUTHORS,
            "{\"claimed\":%s,\"media\":[%s]}".formatted(claimed, String.join(",", media)),
            "{\"caption\":{\"v\":\"%s\",\"by\":\"d:1\",\"at\":%s},\"audience\":{\"v\":\"community\",\"by\":\"d:1\",\"at\":%s}}"
                .formatted(words(number), claimed, claimed));
    return new StoredRow(entity, "a:" + author(number) + "/community", number, number, 0, row);
  }

  private static String words(int number) {
    return "Post number "
        + number
        + ". "
        + "A day by the lake, and all were there. ".repeat(number % 7);
  }

  private static Row row(
      String kind, String author, long create, long publish, @Nullable String fixed, String regs) {
    return new Row(
        kind,
        author,
        "server:" + create,
        null,
        create,
        publish,
        false,
        FIRST.plusSeconds(publish * 900).toEpochMilli(),
        fixed == null ? null : new RawJson(fixed),
        new RawJson(regs),
        false);
  }

  private static String sha(int photo) {
    return String.format(Locale.ROOT, "%064x", photo + 1);
  }

  private void pictures() throws IOException {
    for (int i = 0; i < photos.size(); i++) {
      Path target = new MediaCache(home.cache()).path(sha(i));
      Files.createDirectories(target.getParent());
      Files.copy(photos.get(i), target);
    }
  }

  /** Photos that are all different: a remark inside each counts them. */
  void droppable(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      byte[] jpeg = Files.readAllBytes(photos.get(i % photos.size()));
      byte[] remark = String.format(Locale.ROOT, "%08d", i).getBytes("US-ASCII");
      byte[] all = new byte[jpeg.length + remark.length + 4];
      System.arraycopy(jpeg, 0, all, 0, 2);
      System.arraycopy(
          new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (remark.length + 2)}, 0, all, 2, 4);
      System.arraycopy(remark, 0, all, 6, remark.length);
      System.arraycopy(jpeg, 2, all, 6 + remark.length, jpeg.length - 2);
      Files.write(folder.resolve(String.format(Locale.ROOT, "photo%04d.jpg", i)), all);
    }
  }
}
