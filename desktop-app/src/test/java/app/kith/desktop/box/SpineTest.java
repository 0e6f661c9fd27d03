package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main flow as people and scripts meet it: a photo posted offline on one device is seen on
 * another.
 */
@Tag("process")
class SpineTest {
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
    join(server.ownerLink(), ann, "ann", "Ann Ågren");
    join(server.invite(), ben, "ben", "Bến");
  }

  private void join(String link, String home, String handle, String name) throws Exception {
    Launcher.Said joined =
        launcher.kith("join", link, "--home", home, "--handle", handle, "--name", name, "--json");
    assertThat(joined.code()).as(joined.err()).isZero();
    assertThat(joined.document()).containsEntry("online", true).containsKey("device");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPhotoPostedOfflineArrivesWholeAndWithoutPlaceCameraOrTime() throws Exception {
    Path photo = Files.copy(launcher.photo("nuthatch.jpg"), folder.resolve("photo.jpg"));
    String sha = sha256(photo);
    assertThat(server.stop()).isZero();

    Launcher.Said posted =
        launcher.kith(
            "post", photo.toString(), "--home", ann, "--caption", "Bà ngoại 🙂", "--json");
    assertThat(posted.code()).as(posted.err()).isZero();
    Files.delete(photo);
    String post = String.valueOf(posted.document().get("id"));
    assertThat(posted.document()).containsEntry("state", "waiting");
    assertThat(launcher.kith("feed", "--home", ann, "--json").documents()).hasSize(1);
    assertThat(launcher.kith("outbox", "--home", ann, "--json").documents()).hasSize(1);
    assertThat(launcher.kith("comment", post, "First", "--home", ann, "--json").code()).isZero();
    assertThat(launcher.kith("like", post, "--home", ann, "--json").code()).isZero();
    assertThat(
            launcher
                .kith("edit", post, "--caption", "Bà ngoại, 1987", "--home", ann, "--json")
                .code())
        .isZero();
    Launcher.Said offline = launcher.kith("sync", "--home", ann, "--json");
    assertThat(offline.code()).isEqualTo(1);
    assertThat(offline.err().lines().filter(line -> line.startsWith("kith: "))).hasSize(1);
    server.startAgain();

    assertThat(sync(ann))
        .containsEntry("waiting", 0L)
        .containsEntry("rejected", 0L)
        .containsEntry("uploaded", 1L);
    sync(ben);

    Map<String, Object> seen = launcher.kith("show", post, "--home", ben, "--json").document();
    assertThat(seen)
        .containsEntry("caption", "Bà ngoại, 1987")
        .containsEntry("state", "published")
        .containsEntry("likes", 1L)
        .containsEntry("commentCount", 1L);
    String media = firstMedia(seen);
    assertThat(media(ann, media, "ann.jpg")).containsEntry("sha256", sha);
    assertThat(sha256(folder.resolve("ann.jpg"))).isEqualTo(sha);
    assertThat(media(ben, media, "ben.jpg").get("sha256")).isNotEqualTo(sha);
  }

  @Test
  void whatTheServerAcknowledgedSurvivesBeingKilled() throws Exception {
    for (int round = 0; round < 3; round++) {
      Path photo = launcher.photo(round == 0 ? "fig.jpg" : round == 1 ? "lamp.jpg" : "seeds.jpg");
      launcher.kith(
          "post", photo.toString(), "--home", ann, "--caption", "round " + round, "--json");
      assertThat(sync(ann)).containsEntry("waiting", 0L);
      server.kill();
      server.startAgain();
    }

    sync(ben);

    assertThat(launcher.kith("feed", "--home", ben, "--json").documents())
        .extracting(post -> post.get("caption"))
        .containsExactly("round 2", "round 1", "round 0");
    assertThat(server.stop()).isZero();
    assertThat(launcher.kith("verify", "--home", server.home().toString(), "--json").document())
        .containsEntry("ok", true);
  }

  @Test
  void twoDevicesThatEditOneCaptionOfflineConvergeAndKeepTheLosersText() throws Exception {
    Launcher.Said posted =
        launcher.kith(
            "post",
            launcher.photo("lamp.jpg").toString(),
            "--home",
            ann,
            "--caption",
            "one",
            "--json");
    String post = String.valueOf(posted.document().get("id"));
    sync(ann);
    String second = folder.resolve("ann2").toString();
    String link =
        String.valueOf(
            launcher.kith("link-device", "--home", ann, "--json").document().get("link"));
    assertThat(launcher.kith("join", link, "--home", second, "--json").code()).isZero();
    launcher.kith("edit", post, "--caption", "two", "--home", ann, "--json");
    launcher.kith("edit", post, "--caption", "three", "--home", second, "--json");

    sync(second);
    sync(ann);
    sync(second);

    assertThat(caption(post, ann)).isEqualTo(caption(post, second));
    for (String device : List.of(ann, second)) {
      assertThat(launcher.kith("history", post, "--home", device, "--json").documents())
          .extracting(version -> version.get("caption"))
          .containsExactlyInAnyOrder("one", "two", "three");
    }
  }

  private String caption(String post, String home) throws Exception {
    return String.valueOf(
        launcher.kith("show", post, "--home", home, "--json").document().get("caption"));
  }

  private Map<String, Object> sync(String home) throws Exception {
    Launcher.Said said = launcher.kith("sync", "--home", home, "--json");
    assertThat(said.code()).as(said.err()).isZero();
    return said.document();
  }

  private Map<String, Object> media(String home, String media, String file) throws Exception {
    return launcher
        .kith("media", media, "--home", home, "--out", folder.resolve(file).toString(), "--json")
        .document();
  }

  private static String firstMedia(Map<String, Object> post) {
    if (post.get("media") instanceof List<?> list && list.getFirst() instanceof Map<?, ?> first) {
      return String.valueOf(first.get("id"));
    }
    throw new AssertionError("a post without media: " + post);
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
