package app.kith.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.MetadataStrip;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos and their posters, over the real routes. */
@Tag("server")
class VideoTest {
  private static final byte[] VIDEO = SampleMp4.chatty().bytes();

  @TempDir Path home;
  private ServedVillage village;
  private Somebody alice;
  private Somebody ben;
  private byte[] copy = new byte[0];
  private byte[] poster = new byte[0];

  @BeforeEach
  void open() throws IOException, InterruptedException {
    village = ServedVillage.open(home);
    alice = village.joins("alice");
    ben = village.joins("ben");
    ByteArrayOutputStream stripped = new ByteArrayOutputStream();
    MetadataStrip.strip(() -> new ByteArrayInputStream(VIDEO), stripped);
    copy = stripped.toByteArray();
    poster = drawn();
  }

  private static byte[] drawn() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  @AfterEach
  void close() throws IOException {
    village.close();
  }

  private void posts(String post, String media, byte @Nullable [] still) throws Exception {
    List<Original> originals = new ArrayList<>();
    originals.add(
        new Original(media, Photo.hash(VIDEO).value(), VIDEO.length, "video/mp4", "clip.mp4"));
    Picture.Poster named = null;
    if (still != null) {
      String hash = Photo.hash(still).value();
      named = new Picture.Poster("image/png", 640, 480, still.length, hash);
      originals.add(new Original(media + "-p", hash, still.length, "image/png", "poster"));
    }
    Picture video =
        new Picture(
            media,
            "video",
            "video/mp4",
            64,
            48,
            copy.length,
            Photo.hash(copy).value(),
            null,
            null,
            3_000L,
            named);
    alice.does(
        new Mutation.CreatePost(
            new PostId(post), Audience.COMMUNITY, "Look", List.of(video), originals, 1));
  }

  @Test
  void aVideoIsServedInPartsAndItsPosterInSizes() throws Exception {
    posts("p1", "m1", poster);
    alice.uploads(VIDEO);
    alice.uploads(poster);

    HttpResponse<byte[]> whole = ben.gets("m1", "original");
    assertThat(whole.body()).isEqualTo(copy);
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(alice.gets("m1", "original").body()).isEqualTo(VIDEO);
    HttpResponse<byte[]> part =
        ben.asks(ben.request("/v1/media/m1/original").header("Range", "bytes=100-199").GET());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(copy, 100, 200));

    BufferedImage small = ImageIO.read(new ByteArrayInputStream(ben.gets("m1", "256").body()));
    assertThat(small.getWidth()).isEqualTo(256);
    assertThat(ben.gets("m1", "1024").body()).isEqualTo(poster);
    assertThat(ben.gets("m1-p", "original").body()).isEqualTo(poster);
  }

  @Test
  void aPostWaitsForItsPosterToo() throws Exception {
    posts("p1", "m1", poster);

    alice.uploads(VIDEO);
    assertUnknown(ben.gets("m1", "original"), "no_such_media");
    assertUnknown(alice.gets("m1", "256"), "no_such_media");
    alice.uploads(poster);

    assertThat(ben.gets("m1", "original").body()).isEqualTo(copy);
  }

  @Test
  void aVideoWithoutAPosterHasNoSmallerSizesAndSaysSo() throws Exception {
    posts("p1", "m1", null);
    alice.uploads(VIDEO);

    assertUnknown(ben.gets("m1", "1024"), "no_poster");
    assertUnknown(ben.gets("m1-p", "original"), "no_such_media");
    assertThat(ben.gets("m1", "original").body()).isEqualTo(copy);
  }

  @Test
  void aPosterGoesWithItsPost() throws Exception {
    posts("p1", "m1", poster);
    alice.uploads(VIDEO);
    alice.uploads(poster);

    alice.deletes("p1");

    for (String media : List.of("m1", "m1-p")) {
      assertUnknown(alice.gets(media, "original"), "no_such_media");
      assertUnknown(alice.gets(media, "256"), "no_such_media");
    }
    posts("p2", "m2", poster);
    alice.uploads(VIDEO);
    assertUnknown(ben.gets("m2", "original"), "no_such_media");
    alice.uploads(poster);
    assertThat(ben.gets("m2", "256").statusCode()).isEqualTo(200);
  }

  private static void assertUnknown(HttpResponse<byte[]> answer, String code) {
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body())).contains(code);
  }
}
