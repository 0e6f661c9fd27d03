package app.kith.server.sync.log;

import app.kith.core.model.AccountId;
import app.kith.core.model.MutationId;
import app.kith.core.wire.Row;
import org.jspecify.annotations.Nullable;

/**
 * The outside of a row at the time of its put; the bodies stand elsewhere and once.
 *
 * @param kind one of {@link app.kith.core.wire.Row}'s kinds
 * @param author the account that made the entity
 * @param by the mutation that made it
 * @param post the post it belongs to, or null
 * @param received server's time at the create
 */
public record Shape(
    String kind,
    AccountId author,
    MutationId by,
    @Nullable String post,
    long createSeq,
    long publishSeq,
    boolean waiting,
    long received) {
  /** Where the parts of this row are at home: the stream of a side row, else null. */
  public @Nullable String home(String stream) {
    return kind.equals(Row.LIKES) || kind.equals(Row.FOLLOWS) ? stream : null;
  }
}
