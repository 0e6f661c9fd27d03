package app.kith.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.server.http.ErrorResponses;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client of tus is told, over the real routes. */
@Tag("server")
class UploadRoutesTest {
  @TempDir Path home;
  private ServedVillage village;
  private Somebody alice;
  private Photo photo;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    village = ServedVillage.open(home);
    alice = village.joins("alice");
    photo = Photo.by("alice");
  }

  @AfterEach
  void close() throws IOException {
    village.close();
  }

  private String begins() throws IOException, InterruptedException {
    return Somebody.place(alice.announces(photo.original(), photo.file().length));
  }

  @Test
  void aChecksumThatCannotBeCheckedIsRefused() throws Exception {
    String place = begins();

    for (String header :
        new String[] {"md5 1B2M2Y8AsgTpgAmY7PhCfg==", "sha256", "sha1 no digest"}) {
      HttpResponse<byte[]> answer =
          alice.asks(alice.bringing(place, 0, photo.file()).header("Upload-Checksum", header));
      told(answer, 400, "upload_checksum");
    }
    assertThat(offset(alice.asks(alice.tus(place).HEAD()))).isEqualTo("0");
  }

  @Test
  void bytesThatAreNotThoseOfTheirChecksumAreNotTaken() throws Exception {
    String place = begins();
    String wrong = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";

    HttpResponse<byte[]> answer =
        alice.asks(alice.bringing(place, 0, photo.file()).header("Upload-Checksum", wrong));

    told(answer, 460, "upload_checksum");
    assertThat(offset(alice.asks(alice.tus(place).HEAD()))).isEqualTo("0");
  }

  @Test
  void everyRefusalSaysThatItIsOneOfTus() throws Exception {
    String place = begins();

    told(alice.asks(alice.bringing(place, 7, photo.file())), 409, "upload_offset");
    told(alice.asks(alice.tus("/v1/uploads/nothing").DELETE()), 404, "no_such_upload");
    HttpResponse<byte[]> old =
        alice.asks(alice.request("/v1/uploads").POST(BodyPublishers.noBody()));
    told(old, 412, "upload_version");
    assertThat(old.headers().firstValue("Tus-Version")).contains("1.0.0");
  }

  @Test
  void anUnfinishedAnswerSaysWhenTheUploadIsForgotten() throws Exception {
    HttpResponse<byte[]> begun = alice.announces(photo.original(), photo.file().length);
    String place = Somebody.place(begun);

    HttpResponse<byte[]> first =
        alice.asks(alice.bringing(place, 0, Arrays.copyOf(photo.file(), 20)));

    assertThat(offset(first)).isEqualTo("20");
    assertThat(first.headers().firstValue("Upload-Expires"))
        .isPresent()
        .isEqualTo(begun.headers().firstValue("Upload-Expires"))
        .isEqualTo(alice.asks(alice.tus(place).HEAD()).headers().firstValue("Upload-Expires"));
  }

  @Test
  void aPostThatNamesAnotherSharedCopyIsToldWithEachAnswerToItsUpload() throws Exception {
    alice.posts("p1", Audience.COMMUNITY, new BlobId("ab".repeat(32)), photo.original());
    String place = begins();

    told(alice.asks(alice.bringing(place, 0, photo.file())), 422, "upload_wrong_copy");
    assertThat(alice.asks(alice.tus(place).HEAD()).statusCode()).isEqualTo(422);
    told(alice.announces(photo.original(), photo.file().length), 422, "upload_wrong_copy");

    alice.deletes("p1");
    assertThat(alice.asks(alice.tus(place).HEAD()).statusCode()).as("gone with it").isEqualTo(404);
    assertThat(alice.announces(photo.original(), photo.file().length).statusCode()).isEqualTo(201);
  }

  @Test
  void anUploadThatIsCutInTheMiddleIsGoneOnWithAndNoFailure() throws Exception {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Logger log = Logger.getLogger(ErrorResponses.class.getName());
    Filter before = log.getFilter();
    log.setFilter(record -> !logged.add(record));
    try {
      String place = begins();
      int half = photo.file().length / 2;

      cut(place, half);

      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!offset(alice.asks(alice.tus(place).HEAD())).equals(Integer.toString(half))) {
        assertThat(System.nanoTime()).as("nanoseconds of waiting").isLessThan(end);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      byte[] rest = Arrays.copyOfRange(photo.file(), half, photo.file().length);
      assertThat(
              alice.asks(alice.bringing(place, half, rest)).headers().firstValue("Kith-Verified"))
          .contains("true");
      assertThat(logged).isEmpty();
    } finally {
      log.setFilter(before);
    }
  }

  /** Sends so many bytes of the photo and hangs up, until the server has done so too. */
  private void cut(String place, int bytes) throws IOException {
    HttpRequest whole = alice.bringing(place, 0, photo.file()).build();
    StringBuilder head = new StringBuilder("PATCH " + place + " HTTP/1.1\r\nHost: a\r\n");
    whole
        .headers()
        .map()
        .forEach((name, values) -> head.append(name + ": " + values.getFirst() + "\r\n"));
    head.append("Content-Length: " + photo.file().length + "\r\n\r\n");
    try (Socket socket = new Socket(whole.uri().getHost(), whole.uri().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(photo.file(), 0, bytes);
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }

  private static String offset(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Upload-Offset").orElse("(none)");
  }

  private static void told(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body())).contains("\"" + code + "\"");
    assertThat(answer.headers().firstValue("Tus-Resumable")).contains("1.0.0");
  }
}
