package app.kith.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.outbox.Upload;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncDriverTest {
  private static final int TRIES = 3;
  private static final String BLOB = "b".repeat(64);
  private AlicesDevice alice;

  @BeforeEach
  void anUploadWaits() throws IOException {
    alice = new AlicesDevice();
    alice.hasJoined(1);
    alice.outbox.write(writer -> {
      writer.putUpload(SampleOutbox.upload(BLOB));
      return true;
    });
  }

  /** A server that answers everything but uploads. */
  private static Transport answering(Transport uploads) {
    return request ->
        request.lane() == Lane.UPLOAD
            ? uploads.exchange(request)
            : AlicesDevice.page(AlicesDevice.EPOCH, 1, 1, 1);
  }

  private SyncDriver.Result runs(Transport transport, Duration limit) throws IOException {
    try (SyncDriver driver = new SyncDriver(alice.engine(), transport, new Impatient())) {
      return driver.run(
          () -> alice.outbox.read(OutboxReader::uploads).stream().noneMatch(Upload::isOpen),
          limit,
          TRIES);
    }
  }

  @Test
  void anInterruptEndsTheRun() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> runs(answering(request -> hangs()), Duration.ofMinutes(1)))
          .isInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static SyncReply hangs() {
    LockSupport.park();
    throw new IllegalStateException("woken");
  }

  @Test
  void aServerThatHasNoRoomNowIsAskedUntilItHas() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Transport full =
        request -> {
          if (asked.incrementAndGet() <= 2 * TRIES) {
            throw new Transport.LaterException("upload_quota", "no room");
          }
          return new SyncReply.UploadVerified(BLOB);
        };

    assertThat(runs(answering(full), Duration.ofSeconds(20)))
        .isEqualTo(new SyncDriver.Result.Settled());
  }

  @Test
  void aServerThatNeverHasRoomIsToldOfInTheEnd() throws IOException {
    Transport full =
        request -> {
          throw new Transport.LaterException("upload_quota", "no room");
        };

    assertThat(runs(answering(full), Duration.ofMillis(100)))
        .isEqualTo(new SyncDriver.Result.TimeOver(Optional.of("no room")));
  }

  @Test
  void aServerThatFailsEachTimeIsOutOfReach() throws IOException {
    Transport failing =
        request -> {
          throw new IOException("it is gone");
        };
    assertThat(runs(failing, Duration.ofSeconds(20)))
        .isEqualTo(new SyncDriver.Result.Unreachable("it is gone"));
  }

  /** Chance that makes every wait as short as may be. */
  private static final class Impatient extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}
