package app.kith.server.sim.check;

import app.kith.core.json.KithJson;
import app.kith.core.model.MutationId;
import app.kith.core.wire.HistoryEntry;
import app.kith.server.sync.state.Body;
import io.avaje.jsonb.JsonType;

/**
 * Reads history entries for the check of the merge rule's order, which is written here once more on
 * purpose.
 */
final class HistoryTexts {
  private static final JsonType<HistoryEntry> ENTRIES = KithJson.create().type(HistoryEntry.class);

  private HistoryTexts() {}

  static HistoryEntry read(String json) {
    return ENTRIES.fromJson(json);
  }

  static boolean isNewer(HistoryEntry entry, Body winner) {
    MutationId by = new MutationId(entry.device(), entry.n());
    int order = Long.compare(entry.at(), winner.stamp());
    return order > 0 || order == 0 && by.compareTo(winner.by()) > 0;
  }
}
