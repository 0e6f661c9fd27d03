package app.kith.android.compose.take;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.draft.Looked;
import app.kith.core.model.Limits;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in from other apps, which may do anything. */
class TakeInTest {
  private static final Path BOAT = Path.of("..", "..", "assets", "photos", "stream.jpg");

  @TempDir Path folder;

  private TakeIn taking() {
    return new TakeIn(folder.resolve("files"), Limits.STANDARD);
  }

  /** Gives a stream, or refuses to. */
  private interface Giving {
    InputStream open() throws IOException;
  }

  private static Offer offer(Giving giving) {
    return new Offer() {
      @Override
      public String name() {
        return "boat.jpg";
      }

      @Override
      public InputStream open() throws IOException {
        return giving.open();
      }
    };
  }

  private Taken take(Giving giving) {
    return taking().take(offer(giving), "id", () -> true);
  }

  private void nothingIsLeft() throws IOException {
    try (var files = Files.list(folder.resolve("files"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aPictureIsCopiedAndKnownByItsId() throws IOException {
    Taken taken = take(() -> Files.newInputStream(BOAT));

    assertThat(taken)
        .isInstanceOfSatisfying(
            Taken.Good.class,
            good -> {
              assertThat(good.picture().id()).isEqualTo("id");
              assertThat(good.picture().file()).hasSameBinaryContentAs(BOAT);
            });
  }

  @Test
  void whatTheCameraMadeIsNotLostWhereItIsRefused() throws IOException {
    Path made = Files.write(folder.resolve("made.mp4"), new byte[] {1, 2, 3});
    Offer own =
        new Offer() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public InputStream open() throws IOException {
            throw new FileNotFoundException("it is moved");
          }

          @Override
          public Optional<Path> own() {
            return Optional.of(made);
          }
        };

    assertThat(taking().take(own, "id", () -> true)).isInstanceOf(Taken.Bad.class);

    nothingIsLeft();
    assertThat(made).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void whatIsNotThereAnyMoreIsSaid() throws IOException {
    Taken taken =
        take(() -> {
          throw new FileNotFoundException("vanished");
        });

    assertThat(taken).isEqualTo(new Taken.Bad("boat.jpg", Looked.Why.GONE));
    nothingIsLeft();
  }

  @Test
  void whatVanishesWhileItIsReadLeavesNothingBehind() throws IOException {
    byte[] begin = Arrays.copyOf(Files.readAllBytes(BOAT), 5000);
    Taken broken = take(() -> new Endless(begin, 5000));
    assertThat(broken).isEqualTo(new Taken.Bad("boat.jpg", Looked.Why.UNREADABLE));
    nothingIsLeft();

    Taken cut = take(() -> new ByteArrayInputStream(begin));
    assertThat(cut).isEqualTo(new Taken.Bad("boat.jpg", Looked.Why.DAMAGED));
    nothingIsLeft();
  }

  @Test
  void aStreamWithoutAnEndIsReadToTheLimitAndNoFurther() throws IOException {
    Endless endless = new Endless(new byte[0], Long.MAX_VALUE);

    Taken taken = take(() -> endless);

    assertThat(taken).isEqualTo(new Taken.Bad("boat.jpg", Looked.Why.TOO_LARGE));
    assertThat(endless.given.get()).isLessThan(Limits.STANDARD.blobBytes() + (1 << 20));
    nothingIsLeft();
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotReadToItsEnd() throws IOException {
    Endless endless = new Endless(new byte[0], Long.MAX_VALUE);

    Taken taken = taking().take(offer(() -> endless), "id", () -> endless.given.get() < 1 << 20);

    assertThat(taken).isEqualTo(new Taken.Stopped());
    nothingIsLeft();
  }

  @Test
  void whatIsNoPictureIsNotTaken() throws IOException {
    assertThat(take(() -> new ByteArrayInputStream("no picture at all".getBytes())))
        .isEqualTo(new Taken.Bad("boat.jpg", Looked.Why.NO_PICTURE));
    assertThat(take(() -> new ByteArrayInputStream(new byte[0])))
        .isEqualTo(new Taken.Bad("boat.jpg", Looked.Why.EMPTY));
    nothingIsLeft();
  }

  @Test
  void aFullDiskIsSaidAndItsPartIsGone() throws IOException {
    TakeIn full =
        new TakeIn(
            folder.resolve("files"),
            Limits.STANDARD,
            file -> new Quota(Files.newOutputStream(file)));

    Taken taken = full.take(offer(() -> Files.newInputStream(BOAT)), "id", () -> true);

    assertThat(taken).isEqualTo(new Taken.NoRoom("boat.jpg"));
    nothingIsLeft();
  }

  @Test
  void aFileOfThisAppsOwnIsMoved() throws IOException {
    Path own = Files.copy(BOAT, folder.resolve("capture.jpg"));
    Offer offer =
        new Offer() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public InputStream open() throws IOException {
            throw new FileNotFoundException("it is moved");
          }

          @Override
          public Optional<Path> own() {
            return Optional.of(own);
          }
        };

    assertThat(taking().take(offer, "id", () -> true)).isInstanceOf(Taken.Good.class);
    assertThat(own).doesNotExist();
  }

  /** Begins with these bytes and fails after so many. */
  private static final class Endless extends InputStream {
    final AtomicLong given = new AtomicLong();
    private final byte[] begin;
    private final long fails;

    Endless(byte[] begin, long fails) {
      this.begin = begin;
      this.fails = fails;
    }

    @Override
    public int read() {
      throw new IllegalStateException("nobody reads single bytes");
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      long done = given.get();
      if (done >= fails) {
        throw new IOException("the other app has ended");
      }
      int count = (int) Math.min(most, fails - done);
      for (int i = 0; i < count; i++) {
        long place = done + i;
        into[at + i] = place < begin.length ? begin[(int) place] : 0;
      }
      given.addAndGet(count);
      return count;
    }
  }

  /** A disk with little room. */
  private static final class Quota extends FilterOutputStream {
    private int room = 10_000;

    Quota(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int at, int count) throws IOException {
      room -= count;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, at, count);
    }
  }
}
