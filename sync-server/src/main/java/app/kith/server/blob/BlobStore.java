package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps blobs: immutable bytes, each named by its SHA-256.
 *
 * <p>Every store checks what it takes in against the name, so a blob that is there has once been
 * whole; it need not check what it gives out. All methods may be called by many threads at once.
 * Stores are put together by wrapping: replication, encryption and checks of what is read are
 * stores around stores.
 */
public interface BlobStore extends Closeable {

  /**
   * Stores the bytes up to the stream's end. When this returns they survive a power cut. Storing a
   * blob again is allowed and mends a damaged one. The stream is left open.
   *
   * @throws WrongHashException where the bytes are not those of {@code id}
   * @throws app.kith.server.disk.DiskFullException where there is no room
   * @throws IOException where the stream or the store fails. After each of the three, nothing new
   *     is stored and a blob that was there before still is
   */
  void put(BlobId id, InputStream bytes) throws IOException;

  /**
   * Stores a file's bytes like {@link #put(BlobId, InputStream)} and takes the file: afterwards it
   * is gone, without a copy where the store can move it. After a failure it is where it was.
   */
  default void put(BlobId id, Path staged) throws IOException {
    try (InputStream bytes = Files.newInputStream(staged)) {
      put(id, bytes);
    }
    Files.deleteIfExists(staged);
  }

  /**
   * Opens a part of a blob; the caller closes the stream, which ends after {@code length} bytes.
   *
   * @param from the first byte, counted from 0
   * @param length in bytes, 0 included
   * @throws MissingBlobException where there is no such blob
   * @throws java.io.EOFException where the blob ends before the part does
   */
  InputStream open(BlobId id, long from, long length) throws IOException;

  /** A blob's length in bytes; empty where there is no such blob. */
  OptionalLong size(BlobId id) throws IOException;

  default boolean contains(BlobId id) throws IOException {
    return size(id).isPresent();
  }

  /**
   * Deletes a blob; it stays deleted after a power cut. Parts that are open may be read to their
   * end.
   *
   * @return whether there was one
   */
  boolean delete(BlobId id) throws IOException;

  /**
   * All blobs, in no order, read lazily: one that comes or goes meanwhile may be listed or not. The
   * caller closes the stream, which may throw {@link java.io.UncheckedIOException}.
   */
  Stream<BlobId> list() throws IOException;

  /** Lets go of connections and threads; a store without any has nothing to do. */
  @Override
  default void close() throws IOException {}
}
