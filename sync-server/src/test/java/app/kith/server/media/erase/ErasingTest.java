package app.kith.server.media.erase;

import static app.kith.server.media.erase.Member.filesUnder;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Strip;
import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.model.BlobId;
import app.kith.core.mutation.Original;
import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import app.kith.server.blob.BlobHash;
import app.kith.server.blob.FolderBlobStore;
import app.kith.server.command.Console;
import app.kith.server.command.ServerCommand;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
@Timeout(180)
class ErasingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Path home;
  private Path boat;
  private Running server;
  private Member ann;
  private Member ben;

  @BeforeEach
  void aCommunityOfTwo() throws IOException {
    home = folder.resolve("village");
    boat = photo("boat.jpg", 2_600, 1_700);
    open();
    ann = Member.join(folder.resolve("ann"), address(), server.ownerInvite().orElseThrow(), "ann");
    ben = Member.join(folder.resolve("ben"), address(), invite(), "ben");
  }

  private void open() throws IOException {
    server = SyncServer.open(ServerConfig.of(home).listeningAt("127.0.0.1:0"));
  }

  private String address() {
    return server.localAddress();
  }

  private String invite() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] invite = {"invite", "--home", home.toString()};
    assertThat(ServerCommand.run(invite, new Console(lines, lines))).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
  }

  @AfterEach
  void close() throws IOException {
    ann.close();
    ben.close();
    server.close();
  }

  /** With what a camera writes beside the picture, so that the shared copy is another file. */
  private Path photo(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < Math.min(width, height); i++) {
      image.setRGB(i, i, 0xffffff);
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    byte[] taken = Drawn.insert(jpeg.toByteArray(), 2, SampleJpeg.exif(Bytes.cameraTiff(1)));
    return Files.write(folder.resolve(name), taken);
  }

  /** All files of pictures that the server has, unfinished ones too. */
  private Set<String> bytesAtTheServer() throws IOException {
    Set<String> files = new HashSet<>(filesUnder(home.resolve("blobs")));
    files.addAll(filesUnder(home.resolve("staging")));
    return files;
  }

  private void awaits(String what, Condition condition) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in time: %s: %s", what, bytesAtTheServer()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Ann's picture is everywhere, in all sizes. */
  private String postedAndSeen() throws IOException {
    String post = ann.posts(boat);
    ann.syncs();
    ben.syncs();
    String media = ben.mediaOf(post).getFirst();
    for (String size : List.of("256", "1024", "2048", "original")) {
      assertThat(ben.gets(post, media, size)).as(size).isTrue();
    }
    return post;
  }

  @Test
  void aDeletedPostLeavesNoBytesAnywhere() throws IOException {
    String post = postedAndSeen();
    String media = ben.mediaOf(post).getFirst();
    assertThat(bytesAtTheServer()).as("original, shared copy, three sizes").hasSize(5);
    assertThat(ben.files()).isNotEmpty();
    assertThat(ann.files()).isNotEmpty();

    ann.deletes(post);
    ann.syncs();
    assertThat(ben.gets(post, media, "original")).isFalse();
    ben.syncs();

    awaits("nothing is left", () -> bytesAtTheServer().isEmpty());
    assertThat(ann.files()).isEmpty();
    assertThat(ben.files()).isEmpty();
  }

  @Test
  void thePictureOfTwoPostsGoesWithTheSecond() throws IOException {
    String first = postedAndSeen();
    String second = ann.posts(boat);
    ann.syncs();
    ben.syncs();
    Set<String> all = bytesAtTheServer();

    ann.deletes(first);
    ann.syncs();
    ben.syncs();
    awaits("the deletion is looked at", () -> erasures().isEmpty());
    assertThat(bytesAtTheServer()).isEqualTo(all).hasSize(5);
    assertThat(ben.gets(second, ben.mediaOf(second).getFirst(), "1024")).isTrue();
    assertThat(ann.files()).isNotEmpty();

    ann.deletes(second);
    ann.syncs();
    awaits("nothing is left", () -> bytesAtTheServer().isEmpty());
    assertThat(ann.files()).isEmpty();
  }

  @Test
  void thePictureThatSomebodyElsePostedTooStays() throws IOException {
    String anns = postedAndSeen();
    String bens = ben.posts(boat);
    ben.syncs();

    ann.deletes(anns);
    ann.syncs();

    awaits("the deletion is looked at", () -> erasures().isEmpty());
    assertThat(bytesAtTheServer()).hasSize(5);
    assertThat(ben.gets(bens, ben.mediaOf(bens).getFirst(), "original")).isTrue();
  }

  @RepeatedTest(10)
  void aPictureThatWasDeletedMayBePostedAgain() throws IOException {
    String first = postedAndSeen();

    ann.deletes(first);
    String second = ann.posts(boat);
    ann.syncs();
    ben.syncs();

    assertThat(ben.gets(second, ben.mediaOf(second).getFirst(), "original")).isTrue();
    assertThat(ann.hasOriginal(ann.originalOf(second).sha256())).isTrue();
    awaits("all is done", () -> erasures().isEmpty());
    assertThat(ben.gets(second, ben.mediaOf(second).getFirst(), "1024")).isTrue();
  }

  @Test
  void whatIsDeletedBeforeItIsSentLeavesNothing() throws IOException {
    String post = ann.posts(boat);
    ann.deletes(post);

    ann.syncs();

    awaits("nothing is left", () -> bytesAtTheServer().isEmpty());
    assertThat(ann.files()).isEmpty();
  }

  @Test
  void whatACrashLeftIsErasedAfterTheNextStart() throws IOException {
    byte[] left = Files.readAllBytes(boat);
    BlobId blob = BlobHash.of(left);
    server.close();
    FolderBlobStore.open(home.resolve("blobs"), 0).put(blob, new ByteArrayInputStream(left));
    try (Database database = Database.open(new DatabaseLocation.InHome(home))) {
      database.write(tx -> tx.update("insert into erasure (blob, due) values (?, ?)", blob, 1));
    }

    open();

    awaits("nothing is left", () -> bytesAtTheServer().isEmpty());
    awaits("it is done", () -> erasures().isEmpty());
  }

  @Test
  void namingAHashIsNoWayToItsBytesNorToKeepThem() throws IOException {
    String post = postedAndSeen();
    Original anns = ann.originalOf(post);
    String shared = sharedCopyOfTheBoat();
    String stolen = ben.claims(shared, anns.sha256());
    String halfStolen = ben.claims(shared, shared);
    ben.syncsFor(Duration.ofSeconds(3));

    for (String claimed : List.of(stolen, halfStolen)) {
      String media = ben.mediaOf(claimed).getFirst();
      for (String size : List.of("256", "1024", "original")) {
        assertThat(ben.gets(claimed, media, size)).as(size).isFalse();
      }
    }
    ann.deletes(post);
    ann.syncs();
    awaits("nothing is left", () -> bytesAtTheServer().isEmpty());
  }

  private String sharedCopyOfTheBoat() throws IOException {
    Strip strip = MetadataStrip.strip(MediaSource.of(boat), OutputStream.nullOutputStream());
    return ((Strip.Stripped) strip).copy().id().value();
  }

  /** What is to be looked at now. H2 lets others of its process look into an open database. */
  private List<String> erasures() throws IOException {
    Path file = home.toAbsolutePath().resolve(DatabaseLocation.InHome.FOLDER).resolve("kith");
    List<String> due = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:steady:" + file, "kith", "");
        PreparedStatement query =
            connection.prepareStatement("select blob from erasure where due <= ?")) {
      query.setLong(1, System.currentTimeMillis());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return due;
  }
}
