package app.kith.server.live;

import app.kith.core.wire.Page;
import app.kith.server.http.AccessLog;
import app.kith.server.http.Authentication;
import app.kith.server.http.live.Conversation;
import app.kith.server.http.live.Gate;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.state.Actor;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Opens live to devices that are known here, and knows when there is no more to be read. */
public final class LiveGate implements Gate, Closeable {
  public static final String PATH = "/v1/live";

  private static final Logger LOG = System.getLogger(LiveGate.class.getName());

  private final SyncService sync;
  private final Authentication authentication;
  private final AccessLog log;
  private final JsonType<Page> pages;
  private volatile boolean closed;

  public LiveGate(SyncService sync, Authentication authentication, AccessLog log, Jsonb json) {
    this.sync = sync;
    this.authentication = authentication;
    this.log = log;
    this.pages = json.type(Page.class);
  }

  @Override
  public Optional<Conversation> admit(HttpPrologue prologue, Headers headers) {
    try {
      Optional<Actor> actor = authentication.find(headers);
      if (actor.isEmpty()) {
        return Optional.empty();
      }
      log.opened(PATH, actor.map(Actor::device));
      return Optional.of(
          new LiveFeed(
              actor.get(),
              () -> authentication.find(headers).isPresent(),
              () -> closed,
              sync,
              pages));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a device was not admitted to live: the database failed", e);
      return Optional.empty();
    }
  }

  /** From now on it is no failure that nothing can be read; called before the database closes. */
  @Override
  public void close() {
    closed = true;
  }
}
