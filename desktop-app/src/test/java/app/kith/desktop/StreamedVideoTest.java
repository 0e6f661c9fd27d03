package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostPicture;
import app.kith.core.home.DeviceHome;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.mutation.Picture;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.wire.ByteRange;
import app.kith.desktop.stream.DeviceVideos;
import app.kith.desktop.video.VideoSource.Opened;
import app.kith.desktop.video.VideoSource.Opening;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A video that is at the server alone is handed to a player part by part. */
@Tag("server")
class StreamedVideoTest {
  private static final byte[] VIDEO = SampleMp4.chatty().bytes();

  @TempDir Path folder;
  private final TestServer server = new TestServer();
  private final HttpClient player = HttpClient.newHttpClient();

  StreamedVideoTest() throws GeneralSecurityException, IOException {}

  @BeforeEach
  void joins() {
    Spoken joined =
        new TestShell(folder)
            .kith(
                "join",
                server.link(InvitePurpose.MEMBER),
                "--home",
                home().toString(),
                "--handle",
                "anna",
                "--name",
                "Anna");
    assertThat(joined.code()).as(joined.err()).isZero();
  }

  @AfterEach
  void stop() throws IOException {
    player.close();
    server.close();
  }

  private Path home() {
    return folder.resolve("device");
  }

  private static PostPicture video(long bytes) {
    Picture picture =
        new Picture(
            "clip",
            Picture.VIDEO,
            "video/mp4",
            64,
            48,
            bytes,
            "0".repeat(64),
            null,
            null,
            3_000L,
            null);
    return new PostPicture(picture, bytes, "0".repeat(64), "video/mp4");
  }

  private interface Played {
    void with(DeviceVideos videos) throws Exception;
  }

  private void onTheDevice(Played played) throws Exception {
    try (DesktopGraph device = new DesktopGraph(new DeviceHome(home()));
        DeviceVideos videos = new DeviceVideos(device)) {
      played.with(videos);
    }
  }

  private HttpResponse<byte[]> asks(URI address, String range) throws Exception {
    return player.send(
        HttpRequest.newBuilder(address).header("Range", range).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void aPlayerGetsThePartThatItAsksForAndNoMoreIsFetched() throws Exception {
    server.holds("clip", "original", VIDEO);
    onTheDevice(videos -> {
      Opening opening = videos.open(video(VIDEO.length), false);
      assertThat(opening).isInstanceOf(Opening.Ready.class);
      try (Opened opened = ((Opening.Ready) opening).video()) {
        server.parts().clear();

        HttpResponse<byte[]> answer = asks(opened.address(), "bytes=100-199");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(VIDEO, 100, 200));
        assertThat(server.parts()).containsExactly(new ByteRange(100, 199));
      }
    });
  }

  @Test
  void withTheVideoItsAddressGoes() throws Exception {
    server.holds("clip", "original", VIDEO);
    onTheDevice(videos -> {
      Opened opened = ((Opening.Ready) videos.open(video(VIDEO.length), false)).video();
      opened.close();

      Callable<HttpResponse<byte[]>> asking = () -> asks(opened.address(), "bytes=0-");
      Assertions.assertThatThrownBy(asking::call).isInstanceOf(ConnectException.class);
    });
  }

  @Test
  void whatTheServerDoesNotGiveIsAway() throws Exception {
    onTheDevice(videos ->
        assertThat(videos.open(video(VIDEO.length), false)).isInstanceOf(Opening.Away.class));
    server.close();
    onTheDevice(videos ->
        assertThat(videos.open(video(VIDEO.length), false)).isInstanceOf(Opening.Away.class));
  }

  @Test
  void whatIsNoVideoOrOfAnotherLengthGoesToNoPlayer() throws Exception {
    server.holds("clip", "original", new byte[700]);
    onTheDevice(
        videos -> assertThat(videos.open(video(700), false)).isInstanceOf(Opening.Broken.class));
    server.holds("clip", "original", VIDEO);
    onTheDevice(videos ->
        Assertions.assertThatThrownBy(() -> videos.open(video(VIDEO.length + 9), false))
            .hasMessageContaining("another part"));
  }
}
