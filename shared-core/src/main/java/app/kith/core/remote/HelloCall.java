package app.kith.core.remote;

import app.kith.core.remote.ReachableServer.Result;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.HelloCheck;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.remote.trust.ServerDoubt;
import io.avaje.jsonb.JsonType;
import java.io.EOFException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import okhttp3.Request;
import okhttp3.Response;

/** One question for hello at one address, and what its outcome means. */
final class HelloCall {
  /** Some thirty times what an answer has. */
  private static final long MAX_BYTES = 32 << 10;

  private final JsonType<Hello> json;
  private final CommunityPin pin;
  private final String name;
  private final String nonce;

  /**
   * A question.
   *
   * @param name the address as it is asked about and as it is shown
   */
  HelloCall(JsonType<Hello> json, CommunityPin pin, String name, String nonce) {
    this.json = json;
    this.pin = pin;
    this.name = name;
    this.nonce = nonce;
  }

  Request request(ServerAddress address) {
    return new Request.Builder()
        .url(
            address
                .baseUrl()
                .newBuilder()
                .addPathSegments("v1/hello")
                .addQueryParameter("nonce", nonce)
                .addQueryParameter("address", name)
                .build())
        .build();
  }

  Result failed(IOException e) {
    return e instanceof SSLException && !isBrokenOff(e)
        ? new Result.WrongServer(ServerDoubt.CERTIFICATE, name)
        : new Result.Unreachable(ServerDoubt.SILENT, name);
  }

  /** A network that goes away amid the handshake has shown nobody's certificate. */
  private static boolean isBrokenOff(Throwable e) {
    Throwable cause = e.getCause();
    return cause != null
        && (cause instanceof EOFException
            || cause instanceof SocketException
            || isBrokenOff(cause));
  }

  Result answered(ServerAddress address, Response response) {
    try (response) {
      return switch (response.code()) {
        case HttpURLConnection.HTTP_OK -> judged(address, response);
        case HttpURLConnection.HTTP_UNAVAILABLE ->
            new Result.Unreachable(ServerDoubt.STARTING, name);
        default -> noKith();
      };
    }
  }

  private Result judged(ServerAddress address, Response response) {
    Hello hello;
    try {
      hello = JsonConverter.read(json, response.peekBody(MAX_BYTES));
    } catch (IOException e) {
      return noKith();
    }
    return switch (HelloCheck.verify(hello, nonce, name, pin)) {
      case HelloCheck.Result.Trusted trusted -> new Result.Reached(address, trusted.hello());
      case HelloCheck.Result.Refused refused -> new Result.WrongServer(refused.doubt(), name);
    };
  }

  private Result noKith() {
    return new Result.WrongServer(ServerDoubt.NO_KITH, name);
  }
}
