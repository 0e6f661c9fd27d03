package app.kith.core.sync.exchange;

/**
 * A request under way.
 *
 * @param id tells it from an earlier request of the same lane
 * @param request what is asked
 */
public record Ask(long id, SyncRequest request) {}
