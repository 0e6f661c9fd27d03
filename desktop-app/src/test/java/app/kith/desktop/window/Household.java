package app.kith.desktop.window;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.core.json.RawJson;
import app.kith.core.media.BlobDigest;
import app.kith.core.outbox.Identity;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import app.kith.desktop.store.JdbcLocalStore;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The home of Linh's device with posts of her family, far from any server. */
public final class Household {
  public static final String LINH = "linh-account";
  public static final String OSKAR = "oskar-account";
  public static final String HOA = "hoa-account";

  /** Port 9 is for discarding; nothing listens there. */
  private static final String NOWHERE = "127.0.0.1:9";

  private final DeviceHome home;
  private long seq = 10;

  private Household(DeviceHome home) {
    this.home = home;
  }

  public static Household in(Path folder) throws IOException {
    DeviceHome home = new DeviceHome(folder.resolve("linh"));
    Files.createDirectory(home.folder());
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(home.outbox())) {
      outbox.write(writer -> {
        writer.setIdentity(
            new Identity(
                "community",
                "A".repeat(43),
                "pin",
                List.of(NOWHERE),
                LINH,
                "linh",
                "linh-device",
                "token",
                "key"));
        return true;
      });
    }
    Household household = new Household(home);
    household.put(user(LINH, "linh", "Linh Trần"));
    household.put(user(OSKAR, "oskar", "Oskar Lind"));
    household.put(user(HOA, "hoa", "Bà Hoa"));
    HomeMarker.write(home.folder(), HomeKind.DEVICE);
    return household;
  }

  /** An invite of another community, which nobody runs. */
  public static String invite(InvitePurpose purpose) {
    CommunityPin pin = new CommunityPin("A".repeat(43));
    return new InviteLink(
            pin.community(),
            List.of(new ServerAddress(false, "127.0.0.1", 9)),
            pin,
            PinMode.PIN,
            "0" + "a".repeat(25),
            purpose)
        .text();
  }

  /** The device has heard what its community calls itself. */
  public void isCalled(String community) throws IOException {
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(home.outbox())) {
      outbox.write(writer -> {
        Identity self = writer.identity().orElseThrow();
        writer.setIdentity(self.told(self.addresses(), community));
        return true;
      });
    }
  }

  /** Somebody else is a member too. */
  public void knows(String account, String handle, String name) throws IOException {
    put(user(account, handle, name));
  }

  public DeviceHome home() {
    return home;
  }

  /** A picture of a post: its size as shown, its placeholder, and the file, where it is here. */
  public record Shot(int width, int height, String thumbHash, Path file) {}

  /** Puts posts into base as a sync would, the oldest first. */
  public String posts(String author, Instant when, String caption, List<Shot> shots)
      throws IOException {
    List<StoredRow> rows = new ArrayList<>();
    String id = post(author, when, caption, shots, rows);
    put(rows.toArray(StoredRow[]::new));
    return id;
  }

  /** A video of a post, with the file of its poster; {@code ""} where it has none. */
  public record Clip(int width, int height, long millis, Path file, Path poster) {}

  /** Puts a post with one video into base; the video's file is here where it exists. */
  public String video(String author, Instant when, String caption, Clip clip) throws IOException {
    seq++;
    String id = "post-" + seq;
    String sha256 =
        Files.isRegularFile(clip.file())
            ? BlobDigest.copy(Files.newInputStream(clip.file()), OutputStream.nullOutputStream())
                .id()
                .value()
            : "%064x".formatted(seq * 100);
    String poster = "";
    if (Files.isRegularFile(clip.poster())) {
      poster =
          ",\"poster\":{\"type\":\"image/jpeg\",\"width\":%d,\"height\":%d,\"bytes\":5,\"sha256\":\"%s\"}"
              .formatted(clip.width(), clip.height(), "%064x".formatted(seq * 100 + 1));
      cache(id, id + "-0", "1024", "%064x".formatted(seq * 100 + 1), clip.poster());
    }
    cache(id, id + "-0", "original", sha256, clip.file());
    put(
        post(
            id,
            author,
            when,
            caption,
            "{\"id\":\"%s-0\",\"kind\":\"video\",\"type\":\"video/mp4\",\"width\":%d,\"height\":%d,\"bytes\":5,\"sha256\":\"%s\",\"duration\":%d%s}"
                .formatted(id, clip.width(), clip.height(), sha256, clip.millis(), poster)));
    return id;
  }

  /** Many posts of words alone, in one transaction. */
  public void posts(int count) throws IOException {
    List<StoredRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      post(
          i % 2 == 0 ? OSKAR : HOA,
          Instant.parse("2026-01-01T08:00:00Z").plusSeconds(i * 60L),
          "Post number " + i + " of a long year. " + "More words. ".repeat(i % 30),
          List.of(),
          rows);
    }
    put(rows.toArray(StoredRow[]::new));
  }

  private String post(
      String author, Instant when, String caption, List<Shot> shots, List<StoredRow> rows)
      throws IOException {
    seq++;
    String id = "post-" + seq;
    List<String> media = new ArrayList<>();
    for (Shot shot : shots) {
      String mediaId = id + "-" + media.size();
      String sha256 = "%064x".formatted(seq * 100 + media.size());
      media.add(
          "{\"id\":\"%s\",\"kind\":\"photo\",\"type\":\"image/jpeg\",\"width\":%d,\"height\":%d,\"bytes\":5,\"sha256\":\"%s\",\"thumbHash\":\"%s\"}"
              .formatted(mediaId, shot.width(), shot.height(), sha256, shot.thumbHash()));
      cache(id, mediaId, "1024", sha256, shot.file());
    }
    rows.add(post(id, author, when, caption, String.join(",", media)));
    return id;
  }

  private StoredRow post(String id, String author, Instant when, String caption, String media) {
    Row row =
        new Row(
            Row.POST,
            author,
            "device:" + seq,
            null,
            seq,
            seq,
            false,
            when.toEpochMilli(),
            new RawJson("{\"claimed\":%d,\"media\":[%s]}".formatted(when.toEpochMilli(), media)),
            new RawJson(
                "{\"caption\":{\"v\":\"%s\",\"by\":\"device:%d\",\"at\":1},\"audience\":{\"v\":\"community\",\"by\":\"device:%d\",\"at\":1}}"
                    .formatted(caption, seq, seq)),
            false);
    return new StoredRow(id, "a:" + author + "/community", seq, seq, 0, row);
  }

  /** These people like a post. */
  public void likes(String post, String... accounts) throws IOException {
    List<String> likes = new ArrayList<>();
    for (String account : accounts) {
      likes.add("\"like/%s\":{\"v\":true,\"by\":\"device:1\",\"at\":1}".formatted(account));
    }
    put(
        hanging(
            Row.LIKES, post, post, LINH, Instant.EPOCH, null, "{" + String.join(",", likes) + "}"));
  }

  /** Somebody has said something under a post. */
  public void says(String post, String author, Instant when, String text) throws IOException {
    put(
        hanging(
            Row.COMMENT,
            "comment-" + (seq + 1),
            post,
            author,
            when,
            "{\"claimed\":" + when.toEpochMilli() + "}",
            "{\"text\":{\"v\":\"" + text + "\",\"by\":\"device:1\",\"at\":1}}"));
  }

  /** A text that a post's caption had before. */
  public void had(String post, Instant when, String text) throws IOException {
    put(
        hanging(
            Row.HISTORY,
            "history-" + (seq + 1),
            post,
            LINH,
            when,
            "{\"post\":\"%s\",\"field\":\"caption\",\"value\":\"%s\",\"device\":\"linh-device\",\"n\":1,\"at\":%d}"
                .formatted(post, text, when.toEpochMilli()),
            "{}"));
  }

  /** Somebody asks to follow Linh. */
  public void isAskedBy(String account) throws IOException {
    String registers =
        "{\"request/%s\":{\"v\":true,\"by\":\"server:1\",\"at\":1}}".formatted(account);
    put(hanging(Row.FOLLOWS, LINH, LINH, LINH, Instant.EPOCH, null, registers));
  }

  /** Somebody is a member who wants to be asked before they are followed. */
  public void knowsGuarded(String account, String handle, String name) throws IOException {
    String registers =
        "{\"name\":{\"v\":\"%s\",\"by\":\"server:1\",\"at\":1},\"private\":{\"v\":true,\"by\":\"server:1\",\"at\":1}}"
            .formatted(name);
    put(user(account, handle, new RawJson(registers)));
  }

  /** What Linh said under a post until a block took it from there. */
  public void lost(String post, Instant when, String text) throws IOException {
    put(
        hanging(
            Row.HISTORY,
            "history-" + (seq + 1),
            post,
            LINH,
            when,
            "{\"post\":\"%s\",\"field\":\"text\",\"value\":\"%s\",\"device\":\"linh-device\",\"n\":1,\"at\":%d}"
                .formatted(post, text, when.toEpochMilli()),
            "{}"));
  }

  private StoredRow hanging(
      String kind,
      String entity,
      String post,
      String author,
      Instant when,
      @Nullable String fixed,
      String registers) {
    seq++;
    Row row =
        new Row(
            kind,
            author,
            "device:" + seq,
            post,
            seq,
            0,
            false,
            when.toEpochMilli(),
            fixed == null ? null : new RawJson(fixed),
            new RawJson(registers),
            false);
    return new StoredRow(
        entity, kind.equals(Row.LIKES) ? "l:" : "a:all/community", seq, seq, 0, row);
  }

  private void cache(String post, String media, String size, String sha256, Path file)
      throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Path target = new MediaCache(home.cache()).path(sha256);
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
    try (JdbcLocalStore base = JdbcLocalStore.open(home.base())) {
      base.write(writer -> {
        writer.putCachedMedia(new CachedMedia(post, media, size, sha256, 5));
        return true;
      });
    }
  }

  private static StoredRow user(String account, String handle, String name) {
    return user(
        account,
        handle,
        new RawJson("{\"name\":{\"v\":\"" + name + "\",\"by\":\"server:1\",\"at\":1}}"));
  }

  private static StoredRow user(String account, String handle, RawJson registers) {
    return new StoredRow(
        account,
        "k:",
        1,
        1,
        0,
        new Row(
            Row.USER,
            account,
            "server:1",
            null,
            1,
            0,
            false,
            0,
            new RawJson("{\"handle\":\"" + handle + "\"}"),
            registers,
            false));
  }

  private void put(StoredRow... rows) throws IOException {
    try (JdbcLocalStore base = JdbcLocalStore.open(home.base())) {
      base.write(writer -> {
        for (StoredRow row : rows) {
          writer.putRow(row);
        }
        return true;
      });
    }
  }
}
