package app.kith.server.account;

import app.kith.core.model.DeviceId;
import app.kith.server.account.state.AccountTables;
import app.kith.server.account.state.Token;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shuts a device out: its tokens are gone at once. Gives those that were its. */
public record RevokeDevice(DeviceId device) implements Decision<List<Token>> {
  @Override
  public List<Token> decide(Working working) throws IOException {
    Optional<Device> present = working.get(Tables.DEVICES, device);
    if (present.isEmpty()) {
      return List.of();
    }
    working.save(Tables.DEVICES, present.get().revokedNow());
    List<Token> tokens = working.all(AccountTables.TOKENS_OF, device);
    tokens.forEach(token -> working.remove(AccountTables.TOKENS, token.hash()));
    return tokens;
  }
}
