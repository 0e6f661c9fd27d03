package app.kith.server.media.upload;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.server.blob.BlobHash;
import app.kith.server.blob.BlobHolds;
import app.kith.server.blob.FolderBlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.disk.DiskSpace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** The process that {@link ForcedProcessTest} watches: says what it would answer, when it would. */
final class AcknowledgeInOrder {
  private static final AccountId ALICE = new AccountId("alice");

  private AcknowledgeInOrder() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    Path root = home.resolve("blobs");
    byte[] bytes = {1, 2, 3};
    BlobId blob = BlobHash.of(bytes);
    FolderBlobStore blobs = FolderBlobStore.open(root, 0);
    StagingArea staging =
        new StagingArea(root.resolve(FolderBlobStore.STAGING), new DiskSpace(root, 0));
    try (Database database = Database.open(new DatabaseLocation.InHome(home))) {
      UploadEndings endings =
          new UploadEndings(database, staging, blobs, new BlobHolds(), new Noting(database));
      UploadStore uploads =
          new UploadStore(
              database,
              staging,
              endings,
              IdSource.secure(),
              InstantSource.system(),
              Limits.STANDARD);
      System.out.println("opened");
      UploadAnswer.Created created =
          (UploadAnswer.Created) uploads.create(ALICE, blob, bytes.length);
      System.out.println("created");
      for (int i = 0; i < bytes.length; i++) {
        Chunk chunk = Chunk.of(i, new ByteArrayInputStream(bytes, i, 1), 1);
        System.out.println(uploads.append(created.upload(), ALICE, chunk));
      }
    }
  }

  private record Noting(Database database) implements DeliverySink {
    @Override
    public void delivered(AccountId account, BlobId blob, long bytes) throws IOException {
      database.write(tx ->
          tx.update("insert into blob_possession (account, blob) values (?, ?)", account, blob));
      System.out.println("delivered");
    }

    @Override
    public void abandoned(BlobId blob) {
      throw new IllegalStateException("nothing is given up here: " + blob);
    }
  }
}
