package app.kith.server.sync;

import app.kith.core.model.Limits;
import app.kith.core.wire.Push;
import app.kith.server.http.ApiException;
import app.kith.server.http.Authentication;
import app.kith.server.http.JsonBodies;
import app.kith.server.http.Waiting;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.read.SnapshotReply;
import app.kith.server.sync.state.Actor;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Push, pull and snapshot: the door to sync. From here the main flow goes to the committer and the
 * change log.
 */
public final class SyncRoutes implements HttpService {
  /** A push's mutations are strings inside JSON, where escapes may double their length. */
  private static final int ESCAPED = 4;

  private final SyncService sync;
  private final Authentication authentication;
  private final JsonBodies json;
  private final Limits limits;

  public SyncRoutes(
      SyncService sync, Authentication authentication, JsonBodies json, Limits limits) {
    this.sync = sync;
    this.authentication = authentication;
    this.json = json;
    this.limits = limits;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/v1/push", this::push)
        .get("/v1/pull", this::pull)
        .get("/v1/snapshot", this::snapshot);
  }

  private void push(ServerRequest request, ServerResponse response) throws IOException {
    Actor actor = authentication.of(request);
    Push push = json.read(request, Push.class, ESCAPED * limits.pushBytes());
    Optional<String> problem = sync.problem(push);
    if (problem.isPresent()) {
      throw new ApiException(400, "bad_push", problem.get());
    }
    json.send(response, Waiting.on(sync.push(actor, push)));
  }

  private void pull(ServerRequest request, ServerResponse response) throws IOException {
    Actor actor = authentication.of(request);
    String cursor = request.query().first("cursor").orElse("");
    switch (Waiting.on(sync.pull(actor, cursor))) {
      case PullReply.Pulled pulled -> json.send(response, pulled.page());
      case PullReply.BadCursor bad ->
          throw new ApiException(
              400, "bad_cursor", "this server made no such cursor: take a snapshot");
    }
  }

  private void snapshot(ServerRequest request, ServerResponse response) throws IOException {
    Actor actor = authentication.of(request);
    String stream = request.query().first("stream").orElse(null);
    String after = request.query().first("after").orElse(null);
    switch (Waiting.on(sync.snapshot(actor, stream, after))) {
      case SnapshotReply.Paged paged -> json.send(response, paged.page());
      case SnapshotReply.BadToken bad ->
          throw new ApiException(
              400, "bad_page", "this server made no such page token: begin the snapshot again");
      case SnapshotReply.BadStream bad ->
          throw new ApiException(400, "bad_stream", "there is no such stream");
      case SnapshotReply.OtherEpoch other ->
          throw new ApiException(
              409, "other_epoch", "the server has another history now: begin the snapshot again");
    }
  }
}
