package app.kith.server.blob;

class MemoryBlobStoreTest extends BlobStoreContract {
  @Override
  protected BlobStore open() {
    return new MemoryBlobStore();
  }
}
