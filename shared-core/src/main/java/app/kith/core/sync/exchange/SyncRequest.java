package app.kith.core.sync.exchange;

import app.kith.core.wire.Push;
import org.jspecify.annotations.Nullable;

/** What the engine wants to ask the server. */
public sealed interface SyncRequest {
  Lane lane();

  /** Send mutations. */
  record PushChanges(Push push) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.PUSH;
    }
  }

  /** A forked device asks to start again as a new one. */
  record StartAgain(DeviceSecrets secrets) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.PUSH;
    }
  }

  /** Read the changes after a cursor. */
  record Pull(String cursor) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.PULL;
    }
  }

  /** Read a page of state: of everything, or of one stream for a backfill. */
  record Snapshot(@Nullable String stream, @Nullable String after) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.PULL;
    }
  }

  /** Announce an upload of an original. */
  record CreateUpload(String blob, long bytes) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.UPLOAD;
    }
  }

  /** Ask how much of an upload the server has. */
  record AskOffset(String blob, String location) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.UPLOAD;
    }
  }

  /** Send bytes of an original. */
  record SendChunk(String blob, String location, long offset, int length) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.UPLOAD;
    }
  }

  /** Fetch a picture of a post. */
  record Download(String post, String media, String size) implements SyncRequest {
    @Override
    public Lane lane() {
      return Lane.DOWNLOAD;
    }
  }
}
