package app.kith.desktop.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.IdSource;
import app.kith.core.stream.VideoBytes;
import app.kith.core.wire.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player on this computer asks for a video, and so do others. */
@Tag("server")
class LoopbackVideoTest {
  /** More than the sockets' buffers take. */
  private static final int LENGTH = 24 << 20;

  private static final byte[] BYTES = new byte[LENGTH];

  static {
    new Random(7).nextBytes(BYTES);
  }

  private final Recorded video = new Recorded();
  private final LoopbackVideo serving;
  private final HttpClient client = HttpClient.newHttpClient();

  LoopbackVideoTest() throws IOException {
    serving = new LoopbackVideo(video, IdSource.secure());
  }

  @AfterEach
  void end() throws IOException {
    client.close();
    serving.close();
  }

  /** Counts what is read of it, and tells when it is let go of. */
  private static final class Recorded implements VideoBytes {
    private final AtomicLong read = new AtomicLong();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile boolean away;
    private volatile int givesAtMost = LENGTH;

    @Override
    public long length() {
      return LENGTH;
    }

    @Override
    public InputStream open(ByteRange part) throws IOException {
      if (away) {
        throw new IOException("the server can't be reached");
      }
      int from = (int) part.from();
      return new FilterInputStream(new ByteArrayInputStream(BYTES, from, givesAtMost - from)) {
        @Override
        public int read(byte[] bytes, int at, int length) throws IOException {
          int count = super.read(bytes, at, length);
          read.addAndGet(Math.max(0, count));
          return count;
        }

        @Override
        public void close() {
          letGo.countDown();
        }
      };
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private HttpRequest.Builder asks() {
    return HttpRequest.newBuilder(serving.address());
  }

  private HttpResponse<byte[]> get(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void theWholeIsGivenAsAVideo() throws Exception {
    HttpResponse<byte[]> answer = get(asks());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
    assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    assertThat(answer.body()).isEqualTo(BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 10",
    "bytes=25165820-, 25165820, 25165824",
    "bytes=-3, 25165821, 25165824"
  })
  void aPartIsGivenAsAPart(String range, int from, int end) throws Exception {
    HttpResponse<byte[]> answer = get(asks().header("Range", range));

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.headers().firstValue("Content-Range"))
        .hasValue("bytes " + from + "-" + (end - 1) + "/" + LENGTH);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(BYTES, from, end));
  }

  @Test
  void whatLiesBehindTheEndIsNotGiven() throws Exception {
    HttpResponse<byte[]> answer = get(asks().header("Range", "bytes=" + LENGTH + "-"));

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */" + LENGTH);
  }

  @Test
  void aPlayerThatAsksForTheHeadIsToldTheLength() throws Exception {
    HttpResponse<byte[]> answer = get(asks().method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(LENGTH));
    assertThat(video.read).hasValue(0);
  }

  @Test
  void nothingIsGivenAtAnotherPathOrToAnotherMethod() throws Exception {
    URI address = serving.address();
    for (String path : new String[] {"/", "/video.mp4", address.getPath() + "x"}) {
      URI other = URI.create("http://" + address.getAuthority() + path);
      assertThat(get(HttpRequest.newBuilder(other)).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(get(asks().POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(video.read).hasValue(0);
  }

  @Test
  void whoSaysAnotherNameForThisComputerGetsNothing() throws Exception {
    URI address = serving.address();
    String port = ":" + address.getPort();
    for (String host : new String[] {"evil.example" + port, "localhost" + port, "127.0.0.1"}) {
      try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
        socket
            .getOutputStream()
            .write(
                ("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 404".length());
        assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 404");
      }
    }
    assertThat(video.read).hasValue(0);
  }

  @Test
  void aPlayerThatReadsSlowlyMakesTheSourceWaitAndGetsAllOfIt() throws Exception {
    HttpResponse<InputStream> answer =
        client.send(asks().build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      int first = in.read();

      assertThat(first).isEqualTo(BYTES[0] & 0xff);
      assertThat(video.read.get()).isLessThan(LENGTH);
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      in.transferTo(rest);
      assertThat(rest.toByteArray()).isEqualTo(Arrays.copyOfRange(BYTES, 1, LENGTH));
    }
  }

  @Test
  void aPlayerThatGoesAwayInTheMiddleEndsTheReading() throws Exception {
    HttpResponse<InputStream> answer =
        client.send(asks().build(), HttpResponse.BodyHandlers.ofInputStream());
    answer.body().read();
    answer.body().close();

    assertThat(video.letGo.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(video.read.get()).isLessThan(LENGTH);
    assertThat(get(asks().header("Range", "bytes=5-5")).body()).containsExactly(BYTES[5]);
  }

  @Test
  void aSourceThatCantBeReachedIsToldAtOnceAndOneThatEndsEarlyBreaksOff() throws Exception {
    video.away = true;
    assertThat(get(asks()).statusCode()).isEqualTo(502);

    video.away = false;
    video.givesAtMost = 1000;
    assertThatThrownBy(() -> get(asks())).isInstanceOf(IOException.class);
  }

  @Test
  void onceItIsClosedNobodyAnswersAndWhatWasUnderWayEnds() throws Exception {
    HttpResponse<InputStream> answer =
        client.send(asks().build(), HttpResponse.BodyHandlers.ofInputStream());
    answer.body().read();

    serving.close();

    assertThat(video.closed).isTrue();
    assertThat(video.letGo.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get(asks())).isInstanceOf(ConnectException.class);
  }
}
