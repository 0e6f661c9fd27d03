package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Blobs in memory, gone with the object. */
public final class MemoryBlobStore implements BlobStore {
  private final Map<BlobId, byte[]> blobs = new ConcurrentHashMap<>();

  /** Stores bytes under their own name, which it gives back. */
  public BlobId add(byte[] bytes) {
    BlobId id = BlobHash.of(bytes);
    blobs.put(id, bytes.clone());
    return id;
  }

  @Override
  public void put(BlobId id, InputStream bytes) throws IOException {
    byte[] all = bytes.readAllBytes();
    BlobId found = BlobHash.of(all);
    if (!found.equals(id)) {
      throw new WrongHashException(id, found);
    }
    blobs.put(id, all);
  }

  @Override
  public InputStream open(BlobId id, long from, long length) throws IOException {
    if (from < 0 || length < 0) {
      throw new IllegalArgumentException("no part of a blob: " + length + " bytes from " + from);
    }
    byte[] all = blobs.get(id);
    if (all == null) {
      throw new MissingBlobException(id);
    }
    if (from > all.length || length > all.length - from) {
      throw new EOFException("blob " + id + " has only " + all.length + " bytes");
    }
    return new ByteArrayInputStream(all, (int) from, (int) length);
  }

  @Override
  public OptionalLong size(BlobId id) {
    byte[] all = blobs.get(id);
    return all == null ? OptionalLong.empty() : OptionalLong.of(all.length);
  }

  @Override
  public boolean delete(BlobId id) {
    return blobs.remove(id) != null;
  }

  @Override
  public Stream<BlobId> list() {
    return blobs.keySet().stream();
  }
}
