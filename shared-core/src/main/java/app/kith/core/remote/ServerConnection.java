package app.kith.core.remote;

import app.kith.core.media.OriginalsFolder;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.wire.ByteRange;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.LoginRequest;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import retrofit2.Response;
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

  /**
   * Opens a part of what {@code original} gives this reader, as it comes: nobody has checked its
   * hash.
   *
   * @param whole bytes of all of it, as the post says; an answer that says otherwise is refused
   * @return the part's bytes; who closes it before its end ends the request
   * @throws Transport.RefusedException where this reader may not have it, or there is none
   */
  public InputStream part(String media, ByteRange range, long whole) throws IOException {
    Response<ResponseBody> response =
        answers.response(api.mediaPart(media, "original", range.asked()));
    ResponseBody body = response.body();
    if (body == null || !range.given(whole).equals(response.headers().get("Content-Range"))) {
      if (body != null) {
        body.close();
      }
      throw new IOException("the server sent another part than was asked for: try again");
    }
    return body.byteStream();
  }

  /** Opens live from a cursor. */
  public LiveConnection live(String cursor, LiveConnection.Listener listener) {
    return LiveConnection.open(client, url + "v1/live", cursor, json, listener);
  }
}
