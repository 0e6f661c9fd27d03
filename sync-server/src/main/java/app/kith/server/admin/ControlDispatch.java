package app.kith.server.admin;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.Map;
import java.util.Optional;

/** Turns the line of a request into the line of its reply, whatever happens on the way. */
final class ControlDispatch {
  private static final Logger LOG = System.getLogger(ControlDispatch.class.getName());
  private static final JsonType<ControlRequest> REQUEST =
      Jsonb.instance().type(ControlRequest.class);
  private static final JsonType<ControlReply> REPLY = Jsonb.instance().type(ControlReply.class);
  private static final ControlReply NO_REQUEST =
      ControlReply.refused(
          ControlReply.MALFORMED, "the server was sent no request: use the same Kith as it does");

  private final Map<String, ControlHandler> handlers;

  ControlDispatch(Map<String, ControlHandler> handlers) {
    this.handlers = Map.copyOf(handlers);
  }

  /** The reply's line, short enough to be sent. */
  String reply(String line) {
    String reply = REPLY.toJson(parse(line).map(this::answer).orElse(NO_REQUEST));
    if (ControlLine.fits(reply)) {
      return reply;
    }
    LOG.log(Logger.Level.ERROR, "a reply of {0} characters is too long to send", reply.length());
    return REPLY.toJson(ControlReply.refused(ControlReply.INTERNAL, mistake("the reply")));
  }

  private static Optional<ControlRequest> parse(String line) {
    try {
      return Optional.ofNullable(REQUEST.fromJson(line));
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ControlReply answer(ControlRequest request) {
    ControlHandler handler = handlers.get(request.verb());
    if (handler == null) {
      return ControlReply.refused(
          ControlReply.UNKNOWN_VERB,
          "the running server does not know " + request.verb() + ": restart it with this Kith");
    }
    return handle(handler, request);
  }

  /** An edge: what went wrong in a verb must neither end the server nor leave who asked waiting. */
  private static ControlReply handle(ControlHandler handler, ControlRequest request) {
    try {
      return handler.handle(request.args());
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, request.verb() + " failed", e);
      return ControlReply.refused(ControlReply.FAILED, sentence(request.verb(), e));
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, request.verb() + " failed", e);
      return ControlReply.refused(ControlReply.INTERNAL, mistake(request.verb()));
    }
  }

  private static String mistake(String what) {
    return what + " failed by a mistake of Kith's: see the server's log, then report it";
  }

  private static String sentence(String verb, IOException e) {
    String message = String.valueOf(e.getMessage());
    return verb + " failed: " + message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
