package app.kith.server.sync.decide.people;

import app.kith.core.wire.Change;
import app.kith.core.wire.Grant;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;

/** Opens and closes what somebody may read, and tells his devices. */
public final class Granting {
  private final JsonType<Grant> grants;

  public Granting(Jsonb json) {
    this.grants = json.type(Grant.class);
  }

  StreamGrant present(Working working, StreamGrant.Key key) throws IOException {
    return working.get(Tables.GRANTS_OF, key.reader(), key).orElse(key.unsaid());
  }

  void turn(Working working, ChangeGroup group, StreamGrant.Key key, boolean open)
      throws IOException {
    StreamGrant present = present(working, key);
    if (present.open() == open) {
      return;
    }
    StreamGrant turned = present.turned(open, working.nextSeq());
    working.save(Tables.GRANTS, turned);
    Grant told = turned.wire();
    group.tell(key.reader(), Change.GRANT, told.key(), grants.toJson(told));
  }
}
