package app.kith.core.remote;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Cuts what comes with a refusal after what a sentence needs: Retrofit takes the whole of it into
 * memory, whatever its length.
 */
final class ShortErrors implements Interceptor {
  private static final long MAX_BYTES = 64 << 10;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful() || response.body() == null) {
      return response;
    }
    try (Response whole = response) {
      return whole.newBuilder().body(whole.peekBody(MAX_BYTES)).build();
    }
  }
}
