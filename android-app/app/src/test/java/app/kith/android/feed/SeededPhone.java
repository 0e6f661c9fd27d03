package app.kith.android.feed;

import android.database.sqlite.SQLiteDatabase;
import app.kith.android.AndroidGraph;
import app.kith.android.KithApplication;
import app.kith.android.picture.AndroidPlaceholders;
import app.kith.android.store.RoomOutboxStore;
import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.core.json.RawJson;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linh's phone, which has joined and synced, and is far from any server now. */
public final class SeededPhone {
  public static final Path PHOTOS = Path.of("..", "..", "assets", "photos");

  private static final String LINH = "linh-account";
  private static final String OSKAR = "oskar-account";
  private static final String STREAM = "a:" + OSKAR + "/community";

  /** Port 9 is for discarding; nothing listens there. */
  private static final String NOWHERE = "127.0.0.1:9";

  private final KithApplication app;
  private long seq;

  public SeededPhone(KithApplication app) throws IOException {
    this.app = app;
    Path folder = Files.createDirectories(app.getNoBackupFilesDir().toPath().resolve("device"));
    DeviceHome home = new DeviceHome(folder);
    try (OutboxStore outbox = RoomOutboxStore.open(app, home.outbox())) {
      outbox.write(writer -> {
        writer.setIdentity(
            new Identity(
                "c",
                "A".repeat(43),
                "pin",
                List.of(NOWHERE),
                LINH,
                "linh",
                "d",
                "t",
                "k",
                "Trần–Lind family"));
        return true;
      });
    }
    HomeMarker.write(folder, HomeKind.DEVICE);
    put(user(LINH, "linh", "Linh Trần"));
    put(user(OSKAR, "oskar", "Oskar Lind"));
  }

  public AndroidGraph device() throws IOException {
    return app.phone().graph();
  }

  /** From now on its disk takes nothing more into the outbox. */
  public void refusesWrites() {
    String outbox = app.phone().home().drafts().resolveSibling("outbox.db").toString();
    try (SQLiteDatabase beside =
        SQLiteDatabase.openDatabase(outbox, null, SQLiteDatabase.OPEN_READWRITE)) {
      beside.execSQL(
          "CREATE TRIGGER refused BEFORE INSERT ON outbox_row BEGIN"
              + " SELECT RAISE(ABORT, 'no space left'); END");
    }
  }

  /** Linh posts here; it waits. */
  public void posts(String caption, String... photos) throws IOException {
    List<Path> files = List.of(photos).stream().map(PHOTOS::resolve).toList();
    device().publishPost().publish(files, caption, Audience.COMMUNITY);
  }

  /** A post of Oskar's came; its picture is here, or only its placeholder. */
  public void came(Instant when, String caption, String photo, boolean here) throws IOException {
    seq++;
    String id = "post-" + seq;
    Path file = PHOTOS.resolve(photo);
    ImageInfo info = info(file);
    String sha256 = "%064x".formatted(seq);
    byte[] hash = new AndroidPlaceholders().thumbHash(file, info).orElseThrow();
    String media =
        "{\"id\":\"m%d\",\"kind\":\"photo\",\"type\":\"image/jpeg\",\"width\":%d,\"height\":%d,\"bytes\":5,\"sha256\":\"%s\",\"thumbHash\":\"%s\"}"
            .formatted(
                seq,
                info.shownWidth(),
                info.shownHeight(),
                sha256,
                Base64.getEncoder().encodeToString(hash));
    if (here) {
      Path kept = device().cache().path(sha256);
      Files.createDirectories(kept.getParent());
      Files.copy(file, kept);
      CachedMedia copy = new CachedMedia(id, "m" + seq, "1024", sha256, Files.size(kept));
      device()
          .base()
          .write(writer -> {
            writer.putCachedMedia(copy);
            return true;
          });
    }
    put(post(id, when, caption, media));
  }

  private static ImageInfo info(Path file) throws IOException {
    Limits limits = Limits.STANDARD;
    MediaBounds bounds = new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side());
    return ((Walk.Found) ContainerWalk.walk(MediaSource.of(file), bounds)).info();
  }

  private StoredRow post(String id, Instant when, String caption, String media) {
    Row row =
        new Row(
            Row.POST,
            OSKAR,
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
    return new StoredRow(id, STREAM, 1, seq, 0, row);
  }

  /** Oskar has deleted a post. */
  public void goes(String post) throws IOException {
    device()
        .base()
        .write(writer -> {
          writer.deleteRow(post, STREAM);
          writer.putTombstone(post, STREAM, ++seq);
          return true;
        });
  }

  /** Linh may read nothing of Oskar's any more. */
  public void loses() throws IOException {
    device()
        .base()
        .write(writer -> {
          writer.purge(STREAM, 1);
          return true;
        });
  }

  /** Oskar says something under a post. */
  public void said(String post, Instant when, String text) throws IOException {
    seq++;
    long millis = when.toEpochMilli();
    Row row =
        new Row(
            Row.COMMENT,
            OSKAR,
            "device:" + seq,
            post,
            seq,
            0,
            false,
            millis,
            new RawJson("{\"claimed\":" + millis + "}"),
            new RawJson(
                "{\"text\":{\"v\":\"%s\",\"by\":\"device:%d\",\"at\":1}}".formatted(text, seq)),
            false);
    put(new StoredRow("comment-" + seq, STREAM, 1, seq, 0, row));
  }

  /** Oskar asks to follow Linh. */
  public void isAsked() throws IOException {
    put(hanging(Row.FOLLOWS, LINH, LINH, "request/" + OSKAR, "true", null));
  }

  /** Somebody is a member who wants to be asked before they are followed. */
  public void knowsGuarded(String account, String handle, String name) throws IOException {
    seq++;
    String registers =
        "{\"name\":{\"v\":\"%s\",\"by\":\"server:1\",\"at\":1},\"private\":{\"v\":true,\"by\":\"server:1\",\"at\":1}}"
            .formatted(name);
    put(user(account, handle, new RawJson(registers)));
  }

  /** What Linh said under a post until a block took it from there. */
  public void lost(String text, Instant when) throws IOException {
    String entry =
        "{\"post\":\"gone\",\"field\":\"text\",\"value\":\"%s\",\"device\":\"d\",\"n\":1,\"at\":%d}"
            .formatted(text, when.toEpochMilli());
    put(hanging(Row.HISTORY, "history-1", "gone", "none", "true", new RawJson(entry)));
  }

  private StoredRow hanging(
      String kind,
      String entity,
      String post,
      String register,
      String value,
      @Nullable RawJson fixed) {
    seq++;
    String registers =
        "{\"%s\":{\"v\":%s,\"by\":\"server:1\",\"at\":1}}".formatted(register, value);
    Row row =
        new Row(
            kind,
            LINH,
            "device:" + seq,
            post,
            seq,
            0,
            false,
            0,
            fixed,
            new RawJson(registers),
            false);
    return new StoredRow(entity, "p:" + LINH, 1, seq, 0, row);
  }

  private StoredRow user(String account, String handle, String name) {
    seq++;
    return user(
        account,
        handle,
        new RawJson("{\"name\":{\"v\":\"" + name + "\",\"by\":\"server:1\",\"at\":1}}"));
  }

  private StoredRow user(String account, String handle, RawJson registers) {
    Row row =
        new Row(
            Row.USER,
            account,
            "server:1",
            null,
            seq,
            0,
            false,
            0,
            new RawJson("{\"handle\":\"" + handle + "\"}"),
            registers,
            false);
    return new StoredRow(account, "k:", 1, seq, 0, row);
  }

  private void put(StoredRow row) throws IOException {
    device()
        .base()
        .write(writer -> {
          writer.putRow(row);
          return true;
        });
  }
}
