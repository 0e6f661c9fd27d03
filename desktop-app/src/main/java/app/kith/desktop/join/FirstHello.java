package app.kith.desktop.join;

import app.kith.core.json.UntrustedJson;
import app.kith.core.model.IdSource;
import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.reach.Gate;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Learns a community's key from its server, where somebody logs in by an address and has no link
 * that names the key: trust on first use.
 *
 * <p>That is acceptable for two kinds of address only. On this computer's own loopback nobody sits
 * between. Behind https the platform's authorities vouch for the name that the user typed. Whatever
 * is learned is checked by the ordinary hello afterwards, and pinned from then on.
 */
public final class FirstHello {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 32 << 10;

  /** No pin is known yet; with public certificates or on loopback none is looked at. */
  private static final CommunityPin UNKNOWN = CommunityPin.of(new byte[0]);

  private final Jsonb json;
  private final IdSource nonces;

  public FirstHello(Jsonb json, IdSource nonces) {
    this.json = json;
    this.nonces = nonces;
  }

  /** What the first question brought. */
  public sealed interface Result {
    /** The community whose server answers there. */
    record Learned(Gate gate) implements Result {}

    /** Nobody to log in at; the sentence says what to do. */
    record Refused(String code, String sentence) implements Result {}
  }

  /** Asks who is there. */
  public Result ask(ServerAddress address) {
    PinMode mode = address.tls() ? PinMode.WEB : PinMode.PIN;
    OkHttpClient client = HttpClientFactory.forCommunity(UNKNOWN, mode);
    OkHttpClient patient = client.newBuilder().callTimeout(PATIENCE).build();
    try (Response response = patient.newCall(request(address, mode)).execute()) {
      return learn(response, mode, address);
    } catch (SSLException e) {
      return new Result.Refused(
          "untrusted",
          address.url()
              + " has no public certificate: log in with a kith:// link of your community in place"
              + " of the address");
    } catch (IOException e) {
      return new Result.Refused(
          "unreachable",
          "no server answers at "
              + address.url()
              + ": see that it runs and that this device's network leads to it");
    } finally {
      HttpClientFactory.release(client);
    }
  }

  private Request request(ServerAddress address, PinMode mode) {
    HttpUrl url =
        address
            .baseUrl()
            .newBuilder()
            .addPathSegments("v1/hello")
            .addQueryParameter("nonce", nonces.next())
            .addQueryParameter("address", mode.nameOf(address))
            .build();
    return new Request.Builder().url(url).build();
  }

  private Result learn(Response response, PinMode mode, ServerAddress address) throws IOException {
    Optional<CommunityPin> pin =
        response.isSuccessful()
            ? pin(response.peekBody(MOST_BYTES).string())
            : Optional.<CommunityPin>empty();
    return pin.isPresent()
        ? new Result.Learned(new Gate(pin.get(), mode, List.of(address)))
        : new Result.Refused(
            "no_kith",
            "what answers at "
                + address.url()
                + " is no Kith server: see that the address is right");
  }

  private Optional<CommunityPin> pin(String answer) {
    try {
      byte[] key =
          Base64.getDecoder().decode(UntrustedJson.read(json.type(Hello.class), answer).key());
      return key.length == 0 ? Optional.empty() : Optional.of(CommunityPin.of(key));
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
