package app.kith.server.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.BlobId;
import app.kith.server.disk.DiskFullException;
import app.kith.server.disk.DiskSpace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest extends BlobStoreContract {
  private static final byte[] BOAT = "a boat".getBytes(StandardCharsets.UTF_8);
  private static final BlobId ID = BlobHash.of(BOAT);

  @TempDir Path home;

  @Override
  protected BlobStore open() throws IOException {
    return FolderBlobStore.open(home.resolve("blobs"), 0);
  }

  @Test
  void aBlobLiesTwoLevelsDeepAndOutlivesTheStore() throws IOException {
    open().put(ID, new ByteArrayInputStream(BOAT));

    String name = ID.value();
    assertThat(home.resolve("blobs"))
        .isDirectoryRecursivelyContaining(
            path -> path.endsWith(Path.of(name.substring(0, 2), name.substring(2, 4), name)));
    assertThat(open().size(ID)).hasValue(BOAT.length);
  }

  @Test
  void puttingMendsADamagedBlob() throws IOException {
    BlobStore store = open();
    store.put(ID, new ByteArrayInputStream(BOAT));
    Files.write(fileOf(ID), "a ".getBytes(StandardCharsets.UTF_8));

    store.put(ID, new ByteArrayInputStream(BOAT));

    try (InputStream bytes = store.open(ID, 0, BOAT.length)) {
      assertThat(bytes).hasBinaryContent(BOAT);
    }
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAndUploadsAreNot() throws IOException {
    open();
    Path staging = home.resolve("blobs").resolve(FolderBlobStore.STAGING);
    Files.write(staging.resolve("put-123.tmp"), BOAT);
    Files.write(staging.resolve("upload-1"), BOAT);

    BlobStore reopened = open();

    assertThat(staging).isDirectoryNotContaining("glob:**put-*");
    assertThat(staging.resolve("upload-1")).exists();
    assertThat(reopened.list()).isEmpty();
  }

  @Test
  void filesOfOthersAreNoBlobs() throws IOException {
    BlobStore store = open();
    store.put(ID, new ByteArrayInputStream(BOAT));
    Files.write(fileOf(ID).resolveSibling("Thumbs.db"), BOAT);
    Files.write(home.resolve("blobs").resolve("README"), BOAT);

    try (Stream<BlobId> blobs = store.list()) {
      assertThat(blobs).containsExactly(ID);
    }
  }

  @Test
  void nothingIsTakenInWhereTheDiskHasNoRoom() throws IOException {
    Path root = home.resolve("blobs");
    BlobStore full = FolderBlobStore.open(root, Long.MAX_VALUE);

    assertThatThrownBy(() -> full.put(ID, new ByteArrayInputStream(BOAT)))
        .isInstanceOf(DiskFullException.class)
        .hasMessage("the disk that holds " + root + " is full: make room on it");
  }

  @Test
  void aWriteThatFailsForWantOfRoomSaysSo() {
    DiskSpace space = new DiskSpace(home, 0);

    assertThat(space.explain(new IOException("No space left on device")))
        .isInstanceOf(DiskFullException.class);
    assertThat(space.explain(new IOException("Disk quota exceeded")))
        .isInstanceOf(DiskFullException.class);
    assertThat(space.explain(new IOException("Broken pipe"))).hasMessage("Broken pipe");
  }

  private Path fileOf(BlobId id) {
    String name = id.value();
    return home.resolve("blobs")
        .resolve(name.substring(0, 2))
        .resolve(name.substring(2, 4))
        .resolve(name);
  }
}
