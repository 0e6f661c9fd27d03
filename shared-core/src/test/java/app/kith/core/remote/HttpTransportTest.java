package app.kith.core.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.kith.core.json.KithJson;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {
  private static final String PLACE = "/v1/uploads/1";
  private static final int BYTES = 5;

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient client = new OkHttpClient();
  private OriginalsFolder originals;
  private Transport transport;
  private OriginalsFolder.Draft original;

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
    originals = new OriginalsFolder(folder.resolve("originals"));
    original = originals.copy(Files.write(folder.resolve("a"), new byte[BYTES]));
    originals.keep(List.of(original));
    transport =
        new ServerConnection(client, server.url("/").toString(), () -> "", KithJson.create())
            .transport(originals, new MediaCache(folder.resolve("cache")));
  }

  @AfterEach
  void stop() throws IOException {
    HttpClientFactory.release(client);
    server.shutdown();
  }

  private String blob() {
    return original.digest().id().value();
  }

  private SyncReply creates() throws IOException {
    return transport.exchange(new SyncRequest.CreateUpload(blob(), BYTES));
  }

  private SyncReply sends() throws IOException {
    return transport.exchange(new SyncRequest.SendChunk(blob(), PLACE, 0, BYTES));
  }

  private void answers(int status, String code) {
    server.enqueue(
        new MockResponse()
            .setResponseCode(status)
            .setBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"told so\"}}"));
  }

  @Nested
  class AnUpload {
    @Test
    void whoseOriginalIsGoneIsRefusedHere() throws IOException {
      originals.delete(original.digest().id());

      SyncReply refused = new SyncReply.UploadRefused(blob(), "upload_original_gone");
      assertThat(creates()).isEqualTo(refused);
      assertThat(sends()).isEqualTo(refused);
      assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void whoseOriginalBecameShorterIsRefusedHere() throws IOException {
      Files.write(originals.path(original.digest().id()), new byte[BYTES - 1]);

      SyncReply refused = new SyncReply.UploadRefused(blob(), "upload_original_damaged");
      assertThat(creates()).isEqualTo(refused);
      assertThat(sends()).isEqualTo(refused);
    }

    @Test
    void thatTheServerRefusesTellsItsCodeOrWhereNobodyKnowsThatItsSentence() throws IOException {
      answers(413, "upload_too_large");
      assertThat(creates()).isEqualTo(new SyncReply.UploadRefused(blob(), "upload_too_large"));

      answers(413, "upload_too_blue");
      assertThat(creates()).isEqualTo(new SyncReply.UploadRefused(blob(), "told so"));
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429, 500, 503, 507})
    void thatMustWaitIsAskedForAgain(int status) {
      answers(status, "upload_later");

      assertThatIOException()
          .isThrownBy(HttpTransportTest.this::creates)
          .withMessage("told so")
          .isNotInstanceOf(Transport.RefusedException.class);
    }

    @Test
    void whosePartWasDamagedOnItsWaySendsThatPartAgain() {
      answers(460, "upload_checksum");

      assertThatIOException()
          .isThrownBy(HttpTransportTest.this::sends)
          .withMessage("told so")
          .isNotInstanceOf(Transport.RefusedException.class);
    }

    @Test
    void whoseBytesAreOthersThanItsNameSaysIsRefused() throws IOException {
      answers(460, "upload_wrong_hash");

      assertThat(sends()).isEqualTo(new SyncReply.UploadRefused(blob(), "upload_wrong_hash"));
    }

    @Test
    void whoseSharedCopyDiffersIsRefusedAlsoWhereTheAnswerHasNoBody() throws IOException {
      server.enqueue(new MockResponse().setResponseCode(422));

      assertThat(transport.exchange(new SyncRequest.AskOffset(blob(), PLACE)))
          .isEqualTo(new SyncReply.UploadRefused(blob(), "upload_wrong_copy"));
    }

    @Test
    void whoseTimeIsOverBeginsAnew() throws IOException {
      answers(410, "upload_expired");

      assertThat(sends()).isEqualTo(new SyncReply.UploadGone(blob()));
    }

    @Test
    void thatIsForgottenBeginsAnew() throws IOException {
      answers(404, "no_such_upload");

      assertThat(sends()).isEqualTo(new SyncReply.UploadGone(blob()));
    }
  }

  @Test
  void aRefusalIsReadAsFarAsASentenceGoes() {
    Buffer endless = new Buffer();
    String text = "so long ".repeat(1 << 10);
    while (endless.size() < 16 << 20) {
      endless.writeString(text, StandardCharsets.UTF_8);
    }
    server.enqueue(new MockResponse().setResponseCode(500).setBody(endless));

    assertThatIOException()
        .isThrownBy(() -> transport.exchange(new SyncRequest.Pull("c1")))
        .withMessage("the server answered 500");
  }

  @Test
  void aRefusalThatIsTooDeepToReadIsOneWithoutASentence() {
    server.enqueue(new MockResponse().setResponseCode(400).setBody("[".repeat(60_000)));

    assertThatIOException()
        .isThrownBy(() -> transport.exchange(new SyncRequest.Pull("c1")))
        .withMessage("the server answered 400");
  }
}
