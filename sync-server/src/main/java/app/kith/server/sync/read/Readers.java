package app.kith.server.sync.read;

import app.kith.core.model.AccountId;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.state.Access;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who reads: all his grants at once, since a page meets many streams. */
public final class Readers {
  private Readers() {}

  public static Access access(LogView view, AccountId reader) throws IOException {
    Map<StreamGrant.Key, StreamGrant> grants = new HashMap<>();
    for (StreamGrant grant : view.where(Tables.GRANTS_OF, List.of(reader))) {
      grants.put(grant.key(), grant);
    }
    return new Access(reader, grants::get);
  }

  /** For the simulator: as if a block closed nothing. */
  static Access throughBlocks(LogView view, AccountId reader) throws IOException {
    Map<StreamGrant.Key, StreamGrant> grants = new HashMap<>();
    for (StreamGrant grant : view.where(Tables.GRANTS_OF, List.of(reader))) {
      if (grant.side() != StreamGrant.Side.COMMUNITY) {
        grants.put(grant.key(), grant);
      }
    }
    return new Access(reader, grants::get);
  }
}
