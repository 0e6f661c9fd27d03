package app.kith.server.account;

import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.AccountTables;
import app.kith.server.account.state.Token;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Tables;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who a token belongs to. Every request asks, so the answers are kept in memory: at most ten
 * thousand, for a minute, and none once its device was shut out here.
 */
public final class TokenLookup {
  private static final int KEPT = 10_000;

  /** Also how long another instance may honour a token that was revoked here. */
  private static final Duration TRUSTED = Duration.ofMinutes(1);

  private final ChangeLog log;
  private final Cache<String, Optional<Actor>> actors =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(TRUSTED).build();

  public TokenLookup(ChangeLog log) {
    this.log = log;
  }

  /** Empty where the token is nobody's. */
  public Optional<Actor> actor(String token) throws IOException {
    String hash = Secrets.hash(token);
    try {
      // Read under the cache's own lock, so that a token revoked meanwhile is forgotten afterwards.
      Optional<Actor> actor = actors.get(hash, this::look);
      if (actor.isEmpty()) {
        // It may be somebody's by the next time.
        actors.invalidate(hash);
      }
      return actor;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Actor> look(String hash) {
    try {
      return log.read(view -> read(view, hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Actor> read(LogView view, String hash) throws IOException {
    Token token = view.find(AccountTables.TOKENS, List.of(hash)).get(hash);
    if (token == null) {
      return Optional.empty();
    }
    Device device = view.find(Tables.DEVICES, List.of(token.device())).get(token.device());
    return device == null || device.revoked()
        ? Optional.empty()
        : Optional.of(new Actor(device.account(), device.id()));
  }

  /** Forgets tokens that are revoked: what asks from now on is looked up. */
  void forget(Collection<Token> tokens) {
    tokens.forEach(token -> actors.invalidate(token.hash()));
  }
}
