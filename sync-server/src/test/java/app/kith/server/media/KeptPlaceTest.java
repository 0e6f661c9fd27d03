package app.kith.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.media.MetadataStrip;
import app.kith.core.media.Strip;
import app.kith.core.media.container.Keep;
import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleExif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts whose author keeps the place, over the real routes, in every order of post and upload. */
@Tag("server")
class KeptPlaceTest {
  private static final BlobId NO_COPY = new BlobId("ab".repeat(32));

  @TempDir Path home;
  private ServedVillage village;
  private Somebody alice;
  private Somebody ben;
  private byte[] file;
  private byte[] plain;
  private byte[] located;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    village = ServedVillage.open(home);
    alice = village.joins("alice");
    ben = village.joins("ben");
    byte[] taken = SampleJpeg.exif(SampleExif.munich().tiff());
    file =
        Drawn.insert(
            Drawn.insert(Drawn.jpeg(false), 2, SampleJpeg.segment(0xfe, name())), 2, taken);
    plain = derived(file, Keep.NOTHING);
    located = derived(file, Keep.PLACE);
  }

  private static byte[] name() {
    return Bytes.ascii("by Alice in 2024");
  }

  private static byte[] derived(byte[] file, Keep keep) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    assertThat(MetadataStrip.strip(() -> new ByteArrayInputStream(file), copy, keep))
        .isInstanceOf(Strip.Stripped.class);
    return copy.toByteArray();
  }

  @AfterEach
  void close() throws IOException {
    village.close();
  }

  private String posts(String post, byte[] copy) throws IOException, InterruptedException {
    return alice.posts(post, Audience.COMMUNITY, Photo.hash(copy), Photo.hash(file));
  }

  /** As a device does that sees its post wait though it has sent all. */
  private int asksAgain() throws IOException, InterruptedException {
    return alice.announces(Photo.hash(file), file.length).statusCode();
  }

  private void seenByBen(String media, byte[] copy) throws IOException, InterruptedException {
    assertThat(ben.gets(media, "original").body()).isEqualTo(copy);
    assertThat(ben.gets(media, "256").statusCode()).isEqualTo(200);
  }

  private void hiddenFromBen(String media) throws IOException, InterruptedException {
    assertThat(ben.gets(media, "original").statusCode()).isEqualTo(404);
    assertThat(ben.gets(media, "256").statusCode()).isEqualTo(404);
  }

  @Test
  void othersGetThePlaceButNeitherCameraNorTime() throws Exception {
    String media = posts("p1", located);

    assertThat(alice.uploads(file).headers().firstValue("Kith-Verified")).hasValue("true");

    seenByBen(media, located);
    assertThat(located).isNotEqualTo(plain);
    assertThat(Bytes.latin(located)).doesNotContain("Alice", "2024");
    assertThat(alice.gets(media, "original").body()).isEqualTo(file);
  }

  @Test
  void anOriginalThatCameBeforeThePostGivesItWhenItsDeviceAsksAgain() throws Exception {
    alice.uploads(file);
    String media = posts("p1", located);
    hiddenFromBen(media);

    assertThat(asksAgain()).isEqualTo(201);

    seenByBen(media, located);
  }

  @Test
  void onePictureInTwoPostsShowsItsPlaceInOneOfThem() throws Exception {
    String without = posts("p1", plain);
    alice.uploads(file);
    String with = posts("p2", located);
    String again = posts("p3", located);
    assertThat(asksAgain()).isEqualTo(201);

    seenByBen(without, plain);
    seenByBen(with, located);
    seenByBen(again, located);
    assertThat(posts("p4", located)).isNotEmpty();
    seenByBen("p4-m", located);
  }

  @Test
  void bothPostsMayComeBeforeTheUpload() throws Exception {
    String with = posts("p1", located);
    String without = posts("p2", plain);
    hiddenFromBen(with);

    alice.uploads(file);

    seenByBen(with, located);
    seenByBen(without, plain);
  }

  @Test
  void aServerThatStopsInBetweenGoesOnAfterIt() throws Exception {
    alice.uploads(file);
    String media = posts("p1", located);
    village = village.reopened();
    hiddenFromBen(media);

    assertThat(asksAgain()).isEqualTo(201);

    seenByBen(media, located);
    village = village.reopened();
    seenByBen(media, located);
  }

  @Test
  void aHashThatTheOriginalDoesNotGiveIsRefused() throws Exception {
    String media = alice.posts("p1", Audience.COMMUNITY, NO_COPY, Photo.hash(file));

    assertThat(alice.uploads(file).statusCode()).isEqualTo(422);

    assertThat(asksAgain()).isEqualTo(422);
    hiddenFromBen(media);
    String honest = posts("p3", located);
    assertThat(asksAgain()).as("p1 still waits in vain").isEqualTo(422);
    seenByBen(honest, located);
    assertThatThrownBy(
            () -> alice.posts("p2", Audience.COMMUNITY, Photo.hash(name()), Photo.hash(file)))
        .hasMessageContaining("wrong copy");
  }

  @Test
  void aHashOfALyingDeviceThatComesAfterTheUploadWaitsAndIsRefused() throws Exception {
    alice.uploads(file);
    String media = alice.posts("p1", Audience.COMMUNITY, NO_COPY, Photo.hash(file));

    assertThat(asksAgain()).isEqualTo(422);

    hiddenFromBen(media);
  }

  @Test
  void somebodyElsesCopyWithItsPlaceIsNotToBeHadByNamingIt() throws Exception {
    posts("p1", located);
    alice.uploads(file);
    Photo own = Photo.by("ben");

    String media = ben.posts("p2", Audience.ME, Photo.hash(located), own.original());
    assertThat(ben.uploads(own.file()).statusCode()).isEqualTo(422);
    String whole = ben.posts("p3", Audience.ME, Photo.hash(located), Photo.hash(located));

    for (String stolen : new String[] {media, whole}) {
      assertThat(ben.gets(stolen, "256").statusCode()).isEqualTo(404);
    }
    assertThat(ben.gets(whole, "original").statusCode()).isEqualTo(404);
  }

  @Test
  void twoPeopleWithTheSameFileChooseEachForThemselves() throws Exception {
    String hers = posts("p1", located);
    alice.uploads(file);

    String his = ben.posts("p2", Audience.COMMUNITY, Photo.hash(plain), Photo.hash(file));
    String hisToo = ben.posts("p3", Audience.COMMUNITY, Photo.hash(located), Photo.hash(file));
    assertThat(alice.gets(hisToo, "original").statusCode()).isEqualTo(404);
    ben.uploads(file);

    assertThat(alice.gets(his, "original").body()).isEqualTo(plain);
    assertThat(alice.gets(hisToo, "original").body()).isEqualTo(located);
    seenByBen(hers, located);
  }
}
