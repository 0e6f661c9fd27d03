package app.kith.core.remote;

import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.PinnedTrust;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Makes the one client of a community, for everything that goes to its server: requests, uploads,
 * live, pictures and players. What it trusts is therefore decided here alone.
 */
public final class HttpClientFactory {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Between two bytes, not for a whole answer: a large picture over a slow line is no failure. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /**
   * Shorter than the idle time after which routers and the server give a connection up, and long
   * enough for a large page to pass over a slow line: behind it waits the answer to the ping.
   */
  private static final Duration LIVE_PING = Duration.ofSeconds(45);

  private static final int REQUESTS_AT_ONCE = 16;

  private HttpClientFactory() {}

  /**
   * A client that speaks to the community's server only: TLS as the mode says, plain http to this
   * computer, no cookies, and no redirects, since whoever redirects was not asked for a proof.
   * HTTP/2 is used where the server offers it. Its threads end with the program.
   */
  public static OkHttpClient forCommunity(CommunityPin pin, PinMode mode) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher())
            .connectTimeout(CONNECT)
            .readTimeout(SILENCE)
            .writeTimeout(SILENCE)
            .pingInterval(LIVE_PING)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .dns(new LoopbackDns())
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .addNetworkInterceptor(new CleartextGuard());
    return switch (mode) {
      case PIN -> pinned(client, new PinnedTrust(pin)).build();
      case WEB -> client.build();
    };
  }

  /** Breaks off all that a client is at and drops its connections; it may be used again. */
  public static void hangUp(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  /** Lets go of a client's threads and idle connections at once. */
  public static void release(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private static OkHttpClient.Builder pinned(OkHttpClient.Builder client, PinnedTrust trust) {
    return client
        .sslSocketFactory(trust.socketFactory(), trust.trustManager())
        .hostnameVerifier(trust.hostnameVerifier());
  }

  private static Dispatcher dispatcher() {
    Dispatcher dispatcher =
        new Dispatcher(
            new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                  // OkHttp's own would keep a finished command alive for a minute.
                  Thread thread = new Thread(task, "kith-http");
                  thread.setDaemon(true);
                  return thread;
                }));
    dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
    return dispatcher;
  }
}
