package app.kith.server.sync.read;

import app.kith.core.wire.SnapshotPage;

/** The answer to a request for a page of a snapshot or backfill. */
public sealed interface SnapshotReply {
  record Paged(SnapshotPage page) implements SnapshotReply {}

  /** The page token was not made by this server for this request. */
  record BadToken() implements SnapshotReply {}

  /** There is no such stream. */
  record BadStream() implements SnapshotReply {}

  /** The token is of another epoch: begin the snapshot again. */
  record OtherEpoch() implements SnapshotReply {}
}
