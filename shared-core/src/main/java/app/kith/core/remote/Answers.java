package app.kith.core.remote;

import app.kith.core.json.UntrustedJson;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.sync.exchange.Transport.OnTheWay;
import app.kith.core.sync.exchange.Transport.TroubleException;
import app.kith.core.wire.ErrorReply;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Makes calls and tells a refusal, which stays, from trouble, which passes. */
final class Answers {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private final JsonType<ErrorReply> errors;

  Answers(Jsonb json) {
    errors = json.type(ErrorReply.class);
  }

  /** The body of a successful call. */
  <T> T body(Call<T> call) throws IOException {
    T body = response(call).body();
    if (body == null) {
      throw new TroubleException(OnTheWay.EMPTY, null);
    }
    return body;
  }

  /** The response of a successful call. */
  <T> Response<T> response(Call<T> call) throws IOException {
    Response<T> response = raw(call);
    if (!response.isSuccessful()) {
      throw refusal(response);
    }
    return response;
  }

  /** The response whatever it is; trouble on the way as an exception with a sentence. */
  <T> Response<T> raw(Call<T> call) throws IOException {
    try {
      return call.execute();
    } catch (ConnectException | UnknownHostException e) {
      throw new TroubleException(OnTheWay.UNREACHABLE, e);
    } catch (SocketTimeoutException e) {
      throw new TroubleException(OnTheWay.SILENT, e);
    } catch (InterruptedIOException e) {
      // Also how the client tells that a call as a whole took too long; an interrupt keeps its flag
      // by itself.
      throw new TroubleException(OnTheWay.SLOW, e);
    } catch (JsonException e) {
      throw new TroubleException(OnTheWay.UNREADABLE, e);
    }
  }

  /** What a response that is no success means. */
  IOException refusal(Response<?> response) throws IOException {
    ErrorReply.Problem problem = problem(response.errorBody());
    String code = problem == null ? "http_" + response.code() : problem.code();
    String sentence =
        problem == null ? "the server answered " + response.code() : problem.message();
    if (response.code() == TOO_MANY_REQUESTS) {
      return new Transport.LaterException(code, sentence);
    }
    boolean stays = response.code() >= CLIENT_ERRORS && response.code() < SERVER_ERRORS;
    return stays
        ? new Transport.RefusedException(code, sentence)
        : new TroubleException(code, sentence);
  }

  private ErrorReply.@Nullable Problem problem(@Nullable ResponseBody body) throws IOException {
    if (body == null) {
      return null;
    }
    try {
      return UntrustedJson.read(errors, body.bytes()).error();
    } catch (JsonException e) {
      return null;
    }
  }
}
