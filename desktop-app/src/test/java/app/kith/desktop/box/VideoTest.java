package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A video posted on one device is seen on another. */
@Tag("process")
class VideoTest {
  @TempDir Path folder;
  private Launcher launcher;
  private RunningServer server;
  private String ann;
  private String ben;

  @BeforeEach
  void aCommunityOfTwo() throws Exception {
    launcher = new Launcher(folder);
    server = new RunningServer(launcher, folder);
    ann = folder.resolve("ann").toString();
    ben = folder.resolve("ben").toString();
    join(server.ownerLink(), ann, "ann");
    join(server.invite(), ben, "ben");
  }

  private void join(String link, String home, String handle) throws Exception {
    Launcher.Said joined =
        launcher.kith("join", link, "--home", home, "--handle", handle, "--name", handle, "--json");
    assertThat(joined.code()).as(joined.err()).isZero();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void itArrivesWholeWithItsPosterAndWithoutPlaceCameraOrTime() throws Exception {
    Path clip = Files.copy(launcher.clip("stream.mp4"), folder.resolve("clip.mp4"));
    byte[] bytes = Files.readAllBytes(clip);
    Launcher.Said posted = launcher.kith("post", clip.toString(), "--home", ann, "--json");
    assertThat(posted.code()).as(posted.err()).isZero();
    Files.delete(clip);

    sync(ann);
    sync(ben);

    String post = String.valueOf(posted.document().get("id"));
    Map<String, Object> medium =
        firstMedium(launcher.kith("show", post, "--home", ben, "--json").document());
    assertThat(medium)
        .containsEntry("kind", "video")
        .containsEntry("type", "video/mp4")
        .containsEntry("width", 640L)
        .containsEntry("height", 360L)
        .containsEntry("duration", 6_000L)
        .containsEntry("bytes", (long) bytes.length);
    String media = String.valueOf(medium.get("id"));
    assertThat(given(ann, media, "original")).isEqualTo(bytes);
    byte[] shared = given(ben, media, "original");
    assertThat(shared).hasSameSizeAs(bytes).isNotEqualTo(bytes);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("Northlight", "42.97");
    assertThat(new String(shared, StandardCharsets.ISO_8859_1))
        .doesNotContain("Northlight", "42.97", "Berasategi");
    if (medium.get("poster") == null) {
      assertThat(posted.err()).contains("has no poster");
      assertThat(launcher.kith("media", media, "--out", "x", "--size", "256", "--home", ben).code())
          .isEqualTo(1);
    } else {
      given(ben, media, "256");
      assertThat(ImageIO.read(folder.resolve("out").toFile()).getWidth()).isEqualTo(256);
    }
    assertThat(launcher.kith("verify", "--home", ann, "--json").document())
        .containsEntry("ok", true);
  }

  private void sync(String home) throws Exception {
    Launcher.Said synced = launcher.kith("sync", "--home", home, "--json");
    assertThat(synced.code()).as(synced.err()).isZero();
    assertThat(synced.document()).containsEntry("waiting", 0L).containsEntry("rejected", 0L);
  }

  private byte[] given(String home, String media, String size) throws Exception {
    Path out = folder.resolve("out");
    Launcher.Said said =
        launcher.kith("media", media, "--out", out.toString(), "--size", size, "--home", home);
    assertThat(said.code()).as(said.err()).isZero();
    return bytes(out);
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> firstMedium(Map<String, Object> post) {
    return ((List<Map<String, Object>>) Objects.requireNonNull(post.get("media"))).get(0);
  }
}
