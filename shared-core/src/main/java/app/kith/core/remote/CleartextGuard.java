package app.kith.core.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Lets nothing out unencrypted, unless it goes straight to this computer. It looks at the
 * connection that was made, not at the address that was written, and runs before the first byte is
 * sent.
 */
final class CleartextGuard implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection != null && connection.handshake() == null && !isHere(connection.route())) {
      throw new IOException(
          "Kith sends nothing without TLS to another computer: use an https:// address");
    }
    return chain.proceed(chain.request());
  }

  private static boolean isHere(Route route) {
    InetAddress address = route.socketAddress().getAddress();
    return route.proxy().type() == Proxy.Type.DIRECT
        && address != null
        && address.isLoopbackAddress();
  }
}
