package app.kith.server.media.erase;

import static app.kith.server.media.erase.Member.filesUnder;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.MediaSource;
import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Keep;
import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleExif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.SyncServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One picture in two posts, in one of them with its place, by the shipped engine. */
@Tag("server")
@Timeout(180)
class PlaceErasingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Path boat;
  private Running server;
  private Member ann;

  @BeforeEach
  void aCommunity() throws IOException {
    server = SyncServer.open(ServerConfig.of(home()).listeningAt("127.0.0.1:0"));
    ann =
        Member.join(
            folder.resolve("ann"),
            server.localAddress(),
            server.ownerInvite().orElseThrow(),
            "ann");
    byte[] exif = SampleJpeg.exif(SampleExif.munich().tiff());
    boat = Files.write(folder.resolve("boat.jpg"), Drawn.insert(Drawn.jpeg(false), 2, exif));
  }

  private Path home() {
    return folder.resolve("village");
  }

  @AfterEach
  void close() throws IOException {
    ann.close();
    server.close();
  }

  private String copy(Keep keep) throws IOException {
    Strip strip = MetadataStrip.strip(MediaSource.of(boat), OutputStream.nullOutputStream(), keep);
    return ((Strip.Stripped) strip).copy().id().value();
  }

  private Set<String> blobs() throws IOException {
    Set<String> files = new HashSet<>(filesUnder(home().resolve("blobs")));
    files.addAll(filesUnder(home().resolve("staging")));
    return files;
  }

  private void awaits(String what, Condition condition) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in time: %s: %s", what, blobs()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Keep.class)
  void eachCopyGoesWithThePostThatNamesIt(Keep first) throws IOException {
    Keep second = first == Keep.PLACE ? Keep.NOTHING : Keep.PLACE;
    String one = ann.posts(first, boat);
    ann.syncs();
    String two = ann.posts(second, boat);
    ann.syncs();
    String original = ann.originalOf(one).sha256();
    assertThat(blobs()).contains(original, copy(first), copy(second));

    ann.deletes(two);
    ann.syncs();
    awaits("the copy of the second is gone", () -> !blobs().contains(copy(second)));
    assertThat(blobs()).contains(original, copy(first));

    String three = ann.posts(second, boat);
    ann.syncs();
    ann.deletes(one);
    ann.syncs();
    awaits("the copy of the first is gone", () -> !blobs().contains(copy(first)));
    assertThat(blobs()).contains(original, copy(second));

    ann.deletes(three);
    ann.syncs();
    awaits("nothing is left", () -> blobs().isEmpty());
  }

  @Test
  void severalPicturesOfOnePostKeepTheirPlaces() throws IOException {
    byte[] exif = SampleJpeg.exif(SampleExif.munich().with(1, 2, 'S', 0).tiff());
    Path other = Files.write(folder.resolve("other.jpg"), Drawn.insert(Drawn.jpeg(true), 2, exif));
    Path nowhere = Files.write(folder.resolve("nowhere.png"), Drawn.png(false));

    String post = ann.posts(Keep.PLACE, boat, other, nowhere);
    ann.syncs();

    assertThat(blobs()).contains(copy(Keep.PLACE));
    ann.deletes(post);
    ann.syncs();
    awaits("nothing is left", () -> blobs().isEmpty());
  }
}
