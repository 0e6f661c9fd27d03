package app.kith.server.media.upload;

import app.kith.core.home.DurableFiles;
import app.kith.server.disk.DiskSpace;
import app.kith.server.media.upload.UploadAnswer.Staged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of unfinished uploads, and drafts of what is made of finished ones. The length of an
 * upload's file is its offset, so there is no second truth that a crash could part from it.
 */
public final class StagingArea {
  private static final String PREFIX = "upload-";
  private static final String DRAFT_PREFIX = "draft-";
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Path drafts;
  private final DiskSpace space;

  /**
   * @param folder exists, on the file system of the blobs, so that a whole upload is moved there
   *     without a copy
   */
  public StagingArea(Path folder, DiskSpace space) {
    this(folder, folder, space);
  }

  /**
   * One that several processes have, so that an upload goes on wherever its sender finds one.
   *
   * @param drafts exists, on the same file system, and is this process's alone
   */
  public StagingArea(Path folder, Path drafts, DiskSpace space) {
    this.folder = folder;
    this.drafts = drafts;
    this.space = space;
  }

  /** Refuses an upload for which there is no room. */
  void require(long bytes) throws IOException {
    space.require(bytes);
  }

  Path fileOf(UploadId upload) {
    return folder.resolve(PREFIX + upload.value());
  }

  /** How many bytes there are; they are on the disk when this returns. */
  long forcedLength(UploadId upload) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOf(upload), StandardOpenOption.WRITE)) {
      channel.force(true);
      return channel.size();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /**
   * Appends a chunk that begins where the file ends. What was taken is on the disk when this
   * returns; where the answer is not {@code Appended}, the file is as it was. Where the sender
   * breaks off, what came stays, unless its checksum was still to be compared.
   *
   * @param most bytes that may be taken
   */
  Staged append(UploadId upload, Chunk chunk, long most) throws IOException {
    Path file = fileOf(upload);
    boolean isNew = Files.notExists(file);
    Staged answer;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(chunk.offset());
      answer = take(chunk, channel, most);
      channel.force(true);
    }
    if (isNew) {
      DurableFiles.forceFolder(folder);
    }
    return answer;
  }

  private Staged take(Chunk chunk, FileChannel channel, long most) throws IOException {
    MessageDigest digest = chunk.checksum().map(Checksum::start).orElse(null);
    boolean keep = digest == null;
    try {
      long taken = copy(chunk.bytes(), channel, most, digest);
      boolean right = digest == null || chunk.checksum().orElseThrow().isOf(digest);
      keep = right && taken <= most;
      if (keep) {
        return new UploadAnswer.Appended(chunk.offset() + taken);
      }
      return taken > most ? new UploadAnswer.TooLong() : new UploadAnswer.WrongChecksum();
    } finally {
      if (!keep) {
        channel.truncate(chunk.offset());
      }
    }
  }

  /** Copies until the end, or one byte beyond what may be taken; gives the number of bytes. */
  private long copy(
      InputStream bytes, FileChannel channel, long most, @Nullable MessageDigest digest)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long taken = 0;
    while (taken <= most) {
      int n = bytes.read(buffer, 0, (int) Math.min(buffer.length, most + 1 - taken));
      if (n < 0) {
        break;
      }
      if (digest != null) {
        digest.update(buffer, 0, n);
      }
      write(channel, ByteBuffer.wrap(buffer, 0, n));
      taken += n;
    }
    return taken;
  }

  private void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw space.explain(e);
    }
  }

  void delete(UploadId upload) throws IOException {
    Files.deleteIfExists(fileOf(upload));
  }

  /** All uploads that have a file. */
  List<UploadId> list() throws IOException {
    List<UploadId> uploads = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        String name = file.getFileName().toString().substring(PREFIX.length());
        UploadId.parse(name).ifPresent(uploads::add);
      }
    }
    return uploads;
  }

  /** A new empty file for something that is being made; whoever makes it deletes it. */
  public Path newDraft() throws IOException {
    return Files.createTempFile(drafts, DRAFT_PREFIX, null);
  }

  /** Deletes the drafts of a process that was killed; before anybody makes one. */
  public void removeDrafts() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts, DRAFT_PREFIX + "*")) {
      for (Path draft : left) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
