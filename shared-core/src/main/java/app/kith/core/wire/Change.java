package app.kith.core.wire;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One change of the log.
 *
 * @param seq its place in the log
 * @param stream where it stands
 * @param sseq its dense place in the stream
 * @param kind {@code put, remove, grant, outcome}; others are from a newer program and are passed
 *     over
 * @param device whose mutation made it, or {@code server}
 * @param n number of that mutation, or the change's own seq for the server's
 * @param hash hash of that mutation; null for the server's
 * @param author the account that acted
 * @param stamp server's time
 * @param v version of the kind
 * @param entity what it is about; the grant's key for a grant
 * @param gen the reader's gen of the stream
 * @param row for a put; null where its bodies have left the log
 * @param grant for a grant
 * @param outcome for an outcome; {@code device} is the one it is addressed to
 * @param moved for a remove: true where the entity goes on in another stream, which the reader may
 *     not see; null where its words are gone for all
 */
@Json
public record Change(
    long seq,
    String stream,
    long sseq,
    String kind,
    String device,
    long n,
    @Nullable String hash,
    String author,
    long stamp,
    int v,
    String entity,
    long gen,
    @Nullable Row row,
    @Nullable Grant grant,
    @Nullable Outcome outcome,
    @Nullable Boolean moved) {
  public static final String PUT = "put";
  public static final String REMOVE = "remove";
  public static final String GRANT = "grant";
  public static final String OUTCOME = "outcome";
}
