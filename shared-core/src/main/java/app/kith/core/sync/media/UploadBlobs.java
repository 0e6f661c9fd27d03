package app.kith.core.sync.media;

import app.kith.core.model.Limits;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.exchange.SyncRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Sends originals piece by piece; where it stands is kept with the outbox, so an upload goes on
 * after a kill.
 */
public final class UploadBlobs {
  private final OutboxStore store;
  private final Outbox rules;
  private final SyncListener listener;
  private final int chunkBytes;

  /** Uploads whose offset this run has heard from the server itself. */
  private final Set<String> confirmed = new HashSet<>();

  public UploadBlobs(OutboxStore store, Outbox rules, SyncListener listener, Limits limits) {
    this.store = store;
    this.rules = rules;
    this.listener = listener;
    this.chunkBytes = limits.chunkBytes();
  }

  public boolean isOpen() throws IOException {
    return first().isPresent();
  }

  private Optional<Upload> first() throws IOException {
    return store.read(this::first);
  }

  /**
   * What belongs to a post that is being deleted waits for the outcome, which takes it away: if it
   * arrived after the deletion, the server would keep it for a while for a post that may come.
   */
  private Optional<Upload> first(OutboxReader reader) throws IOException {
    for (Upload upload : reader.uploads()) {
      if (upload.isOpen() && !rules.isBeingDeleted(reader, upload.entity())) {
        return Optional.of(upload);
      }
    }
    return Optional.empty();
  }

  public Optional<SyncRequest> next() throws IOException {
    return first().map(this::request);
  }

  private SyncRequest request(Upload upload) {
    String location = upload.location();
    if (location == null) {
      return new SyncRequest.CreateUpload(upload.blob(), upload.bytes());
    }
    if (!confirmed.contains(upload.blob()) || upload.offset() >= upload.bytes()) {
      return new SyncRequest.AskOffset(upload.blob(), location);
    }
    int length = (int) Math.min(chunkBytes, upload.bytes() - upload.offset());
    return new SyncRequest.SendChunk(upload.blob(), location, upload.offset(), length);
  }

  public void at(String blob, String location, long offset) throws IOException {
    confirmed.add(blob);
    update(blob, upload -> upload.at(location, offset));
  }

  public void verified(String blob) throws IOException {
    update(blob, Upload::done);
  }

  public void gone(String blob) throws IOException {
    confirmed.remove(blob);
    update(blob, upload -> upload.at(null, 0));
  }

  public void refused(String blob, String why) throws IOException {
    update(blob, upload -> upload.failed(why));
    listener.uploadFailed(blob, why);
  }

  private void update(String blob, java.util.function.UnaryOperator<Upload> change)
      throws IOException {
    Optional<Upload> known = store.read(reader -> reader.upload(blob));
    if (!known.isPresent() || !known.get().isOpen()) {
      return;
    }
    Upload now = change.apply(known.get());
    store.write(writer -> {
      writer.putUpload(now);
      return now;
    });
    listener.uploading(blob, now.offset(), now.bytes());
  }
}
