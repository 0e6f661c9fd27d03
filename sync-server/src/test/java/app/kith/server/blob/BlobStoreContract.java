package app.kith.server.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.BlobId;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link BlobStore} does. */
public abstract class BlobStoreContract {
  private static final byte[] BOAT = "a boat".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LAKE = "a lake, and no boat".getBytes(StandardCharsets.UTF_8);
  private static final BlobId BOAT_ID = BlobHash.of(BOAT);
  private static final BlobId LAKE_ID = BlobHash.of(LAKE);

  @TempDir Path outside;
  private BlobStore store;

  /** A new and empty store. */
  protected abstract BlobStore open() throws IOException;

  @BeforeEach
  void openStore() throws IOException {
    store = open();
  }

  @AfterEach
  void closeStore() throws IOException {
    store.close();
  }

  @Test
  void whatWasPutComesBack() throws IOException {
    put(BOAT_ID, BOAT);

    assertThat(read(BOAT_ID, 0, BOAT.length)).isEqualTo(BOAT);
    assertThat(store.size(BOAT_ID)).hasValue(BOAT.length);
    assertThat(store.contains(BOAT_ID)).isTrue();
    assertThat(store.contains(LAKE_ID)).isFalse();
    assertThat(store.size(LAKE_ID)).isEmpty();
  }

  @Test
  void aPartIsExactlyThatPart() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    BlobId id = BlobHash.of(bytes);
    put(id, bytes);

    assertThat(read(id, 100_000, 131_073)).isEqualTo(Arrays.copyOfRange(bytes, 100_000, 231_073));
    assertThat(read(id, 299_999, 1)).isEqualTo(Arrays.copyOfRange(bytes, 299_999, 300_000));
    assertThat(read(id, 0, 0)).isEmpty();
    assertThat(read(id, 300_000, 0)).isEmpty();
  }

  @Test
  void aPartIsReadByteByByteAndBySkipping() throws IOException {
    put(BOAT_ID, BOAT);

    try (InputStream part = store.open(BOAT_ID, 2, 3)) {
      assertThat(part.read()).isEqualTo('b');
      assertThat(part.skip(100)).isEqualTo(2);
      assertThat(part.read()).isEqualTo(-1);
    }
  }

  @Test
  void anEmptyBlobIsABlob() throws IOException {
    BlobId empty = BlobHash.of(new byte[0]);
    put(empty, new byte[0]);

    assertThat(store.size(empty)).hasValue(0);
    assertThat(read(empty, 0, 0)).isEmpty();
  }

  @Test
  void puttingAgainChangesNothing() throws IOException {
    put(BOAT_ID, BOAT);
    put(BOAT_ID, BOAT);

    assertThat(all()).containsExactly(BOAT_ID);
    assertThat(read(BOAT_ID, 0, BOAT.length)).isEqualTo(BOAT);
  }

  @Test
  void otherBytesAreRefused() throws IOException {
    put(BOAT_ID, BOAT);

    assertThatThrownBy(() -> put(LAKE_ID, BOAT)).isInstanceOf(WrongHashException.class);
    assertThatThrownBy(() -> put(BOAT_ID, LAKE)).isInstanceOf(WrongHashException.class);

    assertThat(all()).containsExactly(BOAT_ID);
    assertThat(read(BOAT_ID, 0, BOAT.length)).isEqualTo(BOAT);
  }

  @Test
  void aStreamThatBreaksOffLeavesNothing() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(BOAT),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new EOFException("the sender went away");
              }
            });

    assertThatThrownBy(() -> store.put(BOAT_ID, broken)).hasMessage("the sender went away");

    assertThat(all()).isEmpty();
  }

  @Test
  void aStagedFileIsTaken() throws IOException {
    Path staged = Files.write(outside.resolve("staged"), BOAT);

    store.put(BOAT_ID, staged);

    assertThat(staged).doesNotExist();
    assertThat(read(BOAT_ID, 0, BOAT.length)).isEqualTo(BOAT);
  }

  @Test
  void aStagedFileOfOtherBytesStays() throws IOException {
    Path staged = Files.write(outside.resolve("staged"), LAKE);

    assertThatThrownBy(() -> store.put(BOAT_ID, staged)).isInstanceOf(WrongHashException.class);

    assertThat(staged).hasBinaryContent(LAKE);
    assertThat(all()).isEmpty();
  }

  @Test
  void aMissingBlobCannotBeOpened() {
    assertThatThrownBy(() -> store.open(BOAT_ID, 0, 1))
        .isInstanceOf(MissingBlobException.class)
        .hasMessageContaining(BOAT_ID.value());
  }

  @Test
  void aPartBeyondTheEndCannotBeOpened() throws IOException {
    put(BOAT_ID, BOAT);

    assertThatThrownBy(() -> store.open(BOAT_ID, 0, 7)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> store.open(BOAT_ID, 7, 0)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> store.open(BOAT_ID, 1, Long.MAX_VALUE))
        .isInstanceOf(EOFException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> store.open(BOAT_ID, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> store.open(BOAT_ID, 0, -1));
  }

  @Test
  void aPartThatIsOpenIsReadToItsEndAlsoWhereTheBlobIsDeletedMeanwhile() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    BlobId id = BlobHash.of(bytes);
    put(id, bytes);

    try (InputStream part = store.open(id, 0, bytes.length)) {
      byte[] beginning = part.readNBytes(10);
      assertThat(store.delete(id)).isTrue();

      assertThat(beginning).isEqualTo(Arrays.copyOf(bytes, 10));
      assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 10, bytes.length));
    }
    assertThat(store.contains(id)).isFalse();
  }

  @Test
  void aDeletedBlobIsGoneAndMayComeBack() throws IOException {
    put(BOAT_ID, BOAT);
    put(LAKE_ID, LAKE);

    assertThat(store.delete(BOAT_ID)).isTrue();
    assertThat(store.delete(BOAT_ID)).isFalse();
    assertThat(all()).containsExactly(LAKE_ID);

    put(BOAT_ID, BOAT);
    assertThat(all()).containsExactlyInAnyOrder(BOAT_ID, LAKE_ID);
  }

  private void put(BlobId id, byte[] bytes) throws IOException {
    store.put(id, new ByteArrayInputStream(bytes));
  }

  private byte[] read(BlobId id, long from, long length) throws IOException {
    try (InputStream part = store.open(id, from, length)) {
      return part.readAllBytes();
    }
  }

  private List<BlobId> all() throws IOException {
    try (Stream<BlobId> blobs = store.list()) {
      return blobs.toList();
    }
  }
}
