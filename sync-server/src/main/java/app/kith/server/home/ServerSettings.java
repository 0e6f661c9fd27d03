package app.kith.server.home;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a server chose once and keeps.
 *
 * @param listen {@code HOST:PORT}
 * @param publicUrl where it stands behind a public certificate, or null
 * @param name what the community calls itself
 * @param database the JDBC URL that its data is at, which may hold a password; null for the home
 * @param blobs the URI of the folder that its pictures are in; null for the home
 */
@Json
public record ServerSettings(
    String listen,
    @Nullable String publicUrl,
    String name,
    @Nullable String database,
    @Nullable String blobs) {
  public static final ServerSettings DEFAULT =
      new ServerSettings("127.0.0.1:8420", null, "Kith", null, null);

  /** The same with another name. */
  public ServerSettings named(String other) {
    return new ServerSettings(listen, publicUrl, other, database, blobs);
  }

  /** Keeps the database's password out of logs and messages. */
  @Override
  public String toString() {
    return "ServerSettings[listen=" + listen + ", publicUrl=" + publicUrl + ", name=" + name + "]";
  }
}
