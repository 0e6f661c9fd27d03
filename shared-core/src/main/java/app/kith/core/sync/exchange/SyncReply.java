package app.kith.core.sync.exchange;

import app.kith.core.store.CachedMedia;
import app.kith.core.wire.Page;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.SnapshotPage;

/**
 * What the server answered. Replies may be late, doubled or out of order: each carries what tells
 * whether it still counts.
 */
public sealed interface SyncReply {
  record Pushed(PushReply reply) implements SyncReply {}

  /** The server knows the new device now. */
  record StartedAgain(DeviceSecrets secrets) implements SyncReply {}

  /** From a pull, or sent by live. */
  record Pulled(Page page) implements SyncReply {}

  record SnapshotRead(SnapshotPage page) implements SyncReply {}

  /** The server has so many bytes of the upload. */
  record UploadAt(String blob, String location, long offset) implements SyncReply {}

  /** The server has all of it, and the hash is right. */
  record UploadVerified(String blob) implements SyncReply {}

  /** The server does not know the upload any more; it starts anew. */
  record UploadGone(String blob) implements SyncReply {}

  /** The server, or the file itself, makes this upload impossible. */
  record UploadRefused(String blob, String why) implements SyncReply {}

  record Downloaded(CachedMedia media) implements SyncReply {}

  /** The picture can't be had; another sync may try again. */
  record NotDownloaded(String media, String size) implements SyncReply {}
}
