package app.kith.server.sync.log;

import org.jspecify.annotations.Nullable;

/**
 * A change as it is stored.
 *
 * @param tx sequence of the first change of its group; a page never ends inside a group
 * @param sseq dense number in the stream
 * @param kind one of {@link app.kith.core.wire.Change}'s kinds
 * @param entity what it is about; a grant's key, or the device and number of an outcome
 * @param v version of the kind
 * @param shape for a put
 * @param parts for a put: how many bodies it told. Which of them are still to be told, the bodies
 *     themselves say: see {@link app.kith.server.sync.state.Body#since}
 * @param body JSON of a grant or an outcome; of a removal "moved" where the entity stands elsewhere
 * @param bodiesHash over salt and text of each part; stays when they go, so that the hash of the
 *     log can still be checked
 * @param logHash over the hash before it, the envelope and {@code bodiesHash}
 */
public record LogRow(
    long seq,
    long tx,
    String stream,
    long sseq,
    String kind,
    String entity,
    int v,
    Origin origin,
    @Nullable Shape shape,
    @Nullable Integer parts,
    @Nullable String body,
    String bodiesHash,
    String logHash) {
  /** A draft, numbered. */
  public LogRow numbered(long seq, long tx, long sseq) {
    return new LogRow(
        seq, tx, stream, sseq, kind, entity, v, origin, shape, parts, body, bodiesHash, logHash);
  }

  LogRow withHash(String hash) {
    return new LogRow(
        seq, tx, stream, sseq, kind, entity, v, origin, shape, parts, body, bodiesHash, hash);
  }
}
