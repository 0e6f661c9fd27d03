package app.kith.server.blob;

import app.kith.core.home.DurableFiles;
import app.kith.core.media.BlobDigest;
import app.kith.core.model.BlobId;
import app.kith.server.disk.DiskSpace;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Blobs as files under {@code ab/cd/abcd…}, two levels so that no folder grows large. A blob is
 * written under another name in {@code staging}, forced, and then renamed, so a file with a blob's
 * name is whole.
 */
public final class FolderBlobStore implements BlobStore {
  /** Files that are not blobs yet, on the same file system as those that are. */
  public static final String STAGING = "staging";

  private static final String STAGED_PREFIX = "put-";
  private static final Pattern FAN = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");

  private final Path root;
  private final Path staging;
  private final DiskSpace space;

  /**
   * Folders that are known to survive a power cut. One that is merely there may have been made by a
   * process that was killed before it forced it.
   */
  private final Set<Path> forcedFolders = ConcurrentHashMap.newKeySet();

  private FolderBlobStore(Path root, Path staging, DiskSpace space) {
    this.root = root;
    this.staging = staging;
    this.space = space;
  }

  /**
   * Opens the store in a folder, which is made where it is missing. Only one process may have it
   * open: what another one was about to store is taken for left over and removed.
   *
   * @param reserve bytes to leave free on the disk, usually {@link DiskSpace#RESERVE}
   */
  public static FolderBlobStore open(Path root, long reserve) throws IOException {
    return open(root, root.resolve(STAGING), reserve);
  }

  /**
   * Opens a store that several processes have open.
   *
   * @param staging a folder of this process alone, on the file system of the store
   */
  public static FolderBlobStore open(Path root, Path staging, long reserve) throws IOException {
    FolderBlobStore store = new FolderBlobStore(root, staging, new DiskSpace(root, reserve));
    DurableFiles.createFolders(store.staging);
    store.removeLeftOvers();
    return store;
  }

  @Override
  public void put(BlobId id, InputStream bytes) throws IOException {
    space.require(0);
    Path staged = Files.createTempFile(staging, STAGED_PREFIX, null);
    try {
      check(id, write(bytes, staged));
      keep(id, staged);
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  @Override
  public void put(BlobId id, Path staged) throws IOException {
    try (InputStream bytes = Files.newInputStream(staged)) {
      check(id, BlobDigest.copy(bytes, OutputStream.nullOutputStream()).id());
    }
    DurableFiles.forceFile(staged);
    try {
      keep(id, staged);
    } catch (AtomicMoveNotSupportedException e) {
      // The file lies on another disk.
      BlobStore.super.put(id, staged);
    }
  }

  @Override
  public InputStream open(BlobId id, long from, long length) throws IOException {
    if (from < 0 || length < 0) {
      throw new IllegalArgumentException("no part of a blob: " + length + " bytes from " + from);
    }
    FileChannel channel;
    try {
      channel = FileChannel.open(fileOf(id), StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new MissingBlobException(id);
    }
    try {
      long size = channel.size();
      if (from > size || length > size - from) {
        throw new EOFException("blob " + id + " has only " + size + " bytes");
      }
      channel.position(from);
      return new PartInputStream(Channels.newInputStream(channel), length);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public OptionalLong size(BlobId id) throws IOException {
    try {
      return OptionalLong.of(Files.size(fileOf(id)));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public boolean delete(BlobId id) throws IOException {
    Path file = fileOf(id);
    boolean deleted = Files.deleteIfExists(file);
    if (deleted) {
      DurableFiles.forceFolder(file.resolveSibling(""));
    }
    return deleted;
  }

  @Override
  public Stream<BlobId> list() throws IOException {
    return entries(root)
        .filter(folder -> FAN.matcher(nameOf(folder)).matches())
        .flatMap(FolderBlobStore::entries)
        .flatMap(FolderBlobStore::entries)
        .map(FolderBlobStore::nameOf)
        .filter(name -> BLOB.matcher(name).matches())
        .map(BlobId::new);
  }

  private BlobId write(InputStream bytes, Path staged) throws IOException {
    try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
      BlobId found = BlobDigest.copy(bytes, Channels.newOutputStream(channel)).id();
      channel.force(true);
      return found;
    } catch (IOException e) {
      throw space.explain(e);
    }
  }

  private static void check(BlobId expected, BlobId found) throws WrongHashException {
    if (!found.equals(expected)) {
      throw new WrongHashException(expected, found);
    }
  }

  /** Gives a whole and forced file the blob's name. */
  private void keep(BlobId id, Path staged) throws IOException {
    Path file = fileOf(id);
    Path folder = root.resolve(fan(id, 0)).resolve(fan(id, 2));
    try {
      makeForced(folder);
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      DurableFiles.forceFolder(folder);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      throw space.explain(e);
    }
  }

  private void makeForced(Path folder) throws IOException {
    if (!forcedFolders.contains(folder)) {
      Files.createDirectories(folder);
      DurableFiles.forceFolder(folder.resolveSibling(""));
      DurableFiles.forceFolder(root);
      forcedFolders.add(folder);
    }
  }

  private void removeLeftOvers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(staging, STAGED_PREFIX + "*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path fileOf(BlobId id) {
    return root.resolve(fan(id, 0)).resolve(fan(id, 2)).resolve(id.value());
  }

  private static String fan(BlobId id, int begin) {
    return id.value().substring(begin, begin + 2);
  }

  private static String nameOf(Path path) {
    return path.getFileName().toString();
  }

  private static Stream<Path> entries(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
