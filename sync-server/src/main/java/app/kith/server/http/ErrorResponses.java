package app.kith.server.http;

import app.kith.core.wire.ErrorReply;
import app.kith.server.database.DatabaseException;
import app.kith.server.disk.DiskSpace;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The one place where what goes wrong in a request becomes an answer: {@code
 * {"error":{"code","message"}}}. Refusals are told as they are; everything else is our failure, is
 * logged here once and told without details.
 */
public final class ErrorResponses implements ErrorHandler<Throwable>, DirectHandler {
  private static final Logger LOG = System.getLogger(ErrorResponses.class.getName());

  private static final ErrorReply.Problem INTERNAL =
      new ErrorReply.Problem(
          "internal", "the server failed at this: try again later, or ask its owner for its log");

  private static final ErrorReply.Problem CUT_OFF =
      new ErrorReply.Problem("cut_off", "this request was cut off on its way: send it again");

  private static final int INSUFFICIENT_STORAGE = 507;

  private static final ErrorReply.Problem DISK_FULL =
      new ErrorReply.Problem(
          "disk_full",
          "the server's disk is full: its owner has to make room on it, then try again");

  private final JsonType<ErrorReply> json;

  public ErrorResponses(Jsonb jsonb) {
    this.json = jsonb.type(ErrorReply.class);
  }

  /** Answers for what a route or a filter threw. */
  @Override
  public void handle(ServerRequest request, ServerResponse response, Throwable thrown) {
    switch (thrown) {
      case ApiException refusal ->
          send(
              response,
              refusal.status(),
              new ErrorReply.Problem(refusal.code(), refusal.sentence()));
      case HttpException http when http.status().code() < 500 ->
          send(response, http.status().code(), problem(http.status().code()));
      case RequestException http when http.status().code() < 500 ->
          send(response, http.status().code(), problem(http.status().code()));
      // Nobody's fault, and ordinary on a mobile network: whoever sent it is gone, or has hung up.
      case DataReader.InsufficientDataAvailableException cut -> {
        LOG.log(Level.DEBUG, "cut off at " + what(request));
        send(response, 400, CUT_OFF);
      }
      case Throwable full when DiskSpace.isFull(full) -> {
        // Without its trace: it is said for each request until there is room.
        LOG.log(Level.WARNING, "failed at " + what(request) + ": " + full.getMessage());
        send(response, INSUFFICIENT_STORAGE, DISK_FULL);
      }
      case Throwable away when DatabaseException.isNobodysFault(away) -> {
        // Likewise, until the database is back.
        LOG.log(Level.WARNING, "failed at " + what(request) + ": " + away.getMessage());
        send(response, 503, problem(503));
      }
      default -> {
        LOG.log(Level.ERROR, "failed at " + what(request), thrown);
        send(response, 500, INTERNAL);
      }
    }
  }

  /** The path is safe to name, the query is not. */
  private static String what(ServerRequest request) {
    return request.prologue().method().text() + " " + request.path().rawPath();
  }

  /** Answers for what never reached a route, such as a malformed request line. */
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType eventType,
      Status defaultStatus,
      ServerResponseHeaders headers,
      String message) {
    headers.set(JsonBodies.CONTENT_TYPE);
    return TransportResponse.builder()
        .status(defaultStatus)
        .headers(headers)
        .keepAlive(eventType.keepAlive())
        .entity(json.toJsonBytes(new ErrorReply(problem(defaultStatus.code()))))
        .build();
  }

  private void send(ServerResponse response, int status, ErrorReply.Problem problem) {
    response
        .status(status)
        .header(JsonBodies.CONTENT_TYPE)
        .send(json.toJsonBytes(new ErrorReply(problem)));
  }

  private static ErrorReply.Problem problem(int status) {
    return switch (status) {
      case 404 ->
          new ErrorReply.Problem(
              "not_found", "there is nothing under this address: check it, or update this Kith");
      case 405 ->
          new ErrorReply.Problem(
              "bad_method", "this can't be done under this address: update this Kith");
      case 413 -> new ErrorReply.Problem("too_large", "this request is too long: send less");
      case 503 -> new ErrorReply.Problem("busy", "the server is busy: try again in a minute");
      default ->
          status < 500
              ? new ErrorReply.Problem(
                  "bad_request", "this request is not understood: update the Kith that sent it")
              : INTERNAL;
    };
  }
}
