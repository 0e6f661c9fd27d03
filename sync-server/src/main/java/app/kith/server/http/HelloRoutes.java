package app.kith.server.http;

import app.kith.server.http.trust.HelloSigner;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;

/** {@code GET /v1/hello?nonce=<nonce>&address=<address>}: who is there, and a proof of it. */
public final class HelloRoutes implements HttpService {
  private final HelloSigner signer;
  private final JsonBodies json;

  public HelloRoutes(HelloSigner signer, JsonBodies json) {
    this.signer = signer;
    this.json = json;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/v1/hello", this::hello);
  }

  private void hello(ServerRequest request, ServerResponse response) {
    String nonce = request.query().first("nonce").orElse("");
    String address = request.query().first("address").orElse("");
    switch (signer.answer(nonce, address, isFromHere(request))) {
      case HelloSigner.Result.Signed signed ->
          json.send(response.header(HeaderNames.CACHE_CONTROL, "no-store"), signed.hello());
      case HelloSigner.Result.Refused refused ->
          throw new ApiException(400, refused.code(), refused.sentence());
    }
  }

  /** From loopback, and not passed on by a proxy that runs on this computer. */
  private static boolean isFromHere(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress peer
        && peer.getAddress().isLoopbackAddress()
        && !request.headers().contains(HeaderNames.X_FORWARDED_FOR)
        && !request.headers().contains(HeaderNames.FORWARDED)
        && !request.headers().contains(HeaderNames.VIA);
  }
}
