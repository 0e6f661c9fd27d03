package app.kith.server.sync.erase;

import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.Tables;
import java.io.IOException;

/**
 * A shared copy is about to be stored. Told before it is, so that it goes with its original
 * whatever happens in between.
 */
public record Derived(SharedCopy copy) implements Decision<Boolean> {
  @Override
  public Boolean decide(Working working) throws IOException {
    if (working.get(Tables.COPIES, copy).isEmpty()) {
      working.save(Tables.COPIES, copy);
    }
    return true;
  }
}
