package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A store around a store, for tests that interfere. */
public class ForwardingBlobStore implements BlobStore {
  private final BlobStore inner;

  public ForwardingBlobStore(BlobStore inner) {
    this.inner = inner;
  }

  @Override
  public void put(BlobId id, InputStream bytes) throws IOException {
    inner.put(id, bytes);
  }

  @Override
  public InputStream open(BlobId id, long from, long length) throws IOException {
    return inner.open(id, from, length);
  }

  @Override
  public OptionalLong size(BlobId id) throws IOException {
    return inner.size(id);
  }

  @Override
  public boolean delete(BlobId id) throws IOException {
    return inner.delete(id);
  }

  @Override
  public Stream<BlobId> list() throws IOException {
    return inner.list();
  }
}
