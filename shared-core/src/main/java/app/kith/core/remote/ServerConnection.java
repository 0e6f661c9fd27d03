package app.kith.core.remote;

import app.kith.core.media.OriginalsFolder;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.LoginRequest;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Retrofit;

/**
 * One community's server at one verified address. Everything that goes to it goes through one
 * client; who made that client has checked the server first.
 */
public final class ServerConnection {
  private final OkHttpClient client;
  private final String url;
  private final Jsonb json;
  private final KithApi api;
  private final Answers answers;

  /**
   * Connects nothing yet.
   *
   * @param client the community's client, which trusts its pin only
   * @param url the verified address, with a scheme and a slash at the end
   * @param token gives this device's secret, or "" before it has joined; asked at each request
   */
  public ServerConnection(OkHttpClient client, String url, Supplier<String> token, Jsonb json) {
    this.client =
        client
            .newBuilder()
            .addInterceptor(new ShortErrors())
            .addInterceptor(chain -> {
              String secret = token.get();
              Request request = chain.request();
              return chain.proceed(
                  secret.isEmpty()
                      ? request
                      : request.newBuilder().header("Authorization", "Bearer " + secret).build());
            })
            .build();
    this.url = url;
    this.json = json;
    this.answers = new Answers(json);
    this.api =
        new Retrofit.Builder()
            .baseUrl(url)
            .client(this.client)
            .addConverterFactory(new JsonConverter(json))
            .build()
            .create(KithApi.class);
  }

  public Joined join(JoinRequest request) throws IOException {
    return answers.body(api.join(request));
  }

  public Joined login(LoginRequest request) throws IOException {
    return answers.body(api.login(request));
  }

  /** Asks for a link with which another device joins this account. */
  public LinkReply link() throws IOException {
    return answers.body(api.link());
  }

  public Transport transport(OriginalsFolder originals, MediaCache cache) {
    return new HttpTransport(api, answers, originals, cache);
  }

  /** Opens live from a cursor. */
  public LiveConnection live(String cursor, LiveConnection.Listener listener) {
    return LiveConnection.open(client, url + "v1/live", cursor, json, listener);
  }
}
