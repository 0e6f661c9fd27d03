package app.kith.desktop;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeMarker;
import app.kith.core.json.KithJson;
import app.kith.core.json.RawJson;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.Outbox;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import app.kith.desktop.store.JdbcLocalStore;
import app.kith.desktop.store.JdbcOutboxStore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** A device of Anna's that has joined, with Ben in its directory, far from any server. */
final class TestDevice {
  static final String ANNA = "anna-account";
  static final String BEN = "ben-account";
  static final String DEVICE = "anna-device";

  /** Port 9 is for discarding; nothing listens there. */
  private static final String NOWHERE = "127.0.0.1:9";

  private static final String PIN = "A".repeat(43);

  private final Path folder;
  private final DeviceHome home;

  private TestDevice(Path folder) {
    this.folder = folder;
    this.home = new DeviceHome(folder.resolve("device"));
  }

  static TestDevice joined(Path folder) throws IOException {
    TestDevice device = new TestDevice(folder);
    Files.createDirectory(device.home.folder());
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(device.home.outbox())) {
      outbox.write(writer -> {
        writer.setIdentity(
            new Identity(
                "community", PIN, "pin", List.of(NOWHERE), ANNA, "anna", DEVICE, "token", "key"));
        return true;
      });
    }
    device.confirmed(user(ANNA, "anna", "Anna Åberg"));
    device.confirmed(user(BEN, "ben", "Ben"));
    HomeMarker.write(device.home.folder(), HomeKind.DEVICE);
    return device;
  }

  DeviceHome home() {
    return home;
  }

  /** Puts a row into base, as a sync would. */
  void confirmed(StoredRow row) throws IOException {
    try (JdbcLocalStore base = JdbcLocalStore.open(home.base())) {
      base.write(writer -> {
        writer.putRow(row);
        return true;
      });
    }
  }

  /** Gives everything that waits its number, as a push would that gets no answer. */
  void numbersAll() throws IOException {
    Outbox rules = new Outbox(new MutationCodec(KithJson.create()), Limits.STANDARD, Set.of());
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(home.outbox())) {
      outbox.write(writer -> {
        rules.number(writer, new DeviceId(DEVICE), TestServer.EPOCH, 100, 1);
        return true;
      });
    }
  }

  static StoredRow user(String account, String handle, String name) {
    return row(
        account,
        "k:",
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
            new RawJson("{\"name\":{\"v\":\"" + name + "\",\"by\":\"server:1\",\"at\":1}}"),
            false));
  }

  static StoredRow row(String entity, String stream, Row row) {
    return new StoredRow(entity, stream, 1, row.createSeq(), 0, row);
  }

  /** Types a verb in this home. */
  Spoken kith(String verb, String... args) {
    List<String> all = new ArrayList<>(List.of(verb, "--home", home.folder().toString()));
    all.addAll(List.of(args));
    return new TestShell(folder).kith(all.toArray(String[]::new));
  }

  /** Posts a small picture and gives the post's id. */
  String posts(String caption) throws IOException {
    Path file = picture("picture-" + caption.hashCode() + ".png", caption.hashCode());
    return kith("post", "--json", file.toString(), "--caption", caption).text("id");
  }

  /** A picture file of 40 x 30 pixels. */
  Path picture(String name, int colour) throws IOException {
    return picture(folder, name, colour);
  }

  static Path picture(Path folder, String name, int colour) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(colour));
    pen.fillRect(0, 0, 40, 30);
    pen.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
