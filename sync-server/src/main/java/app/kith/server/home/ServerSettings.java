package app.kith.server.home;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a server chose once and keeps.
 *
 * @param listen {@code HOST:PORT}
 * @param publicUrl where it stands behind a public certificate, or null
 * @param name what the community calls itself
 */
@Json
public record ServerSettings(String listen, @Nullable String publicUrl, String name) {
  public static final ServerSettings DEFAULT = new ServerSettings("127.0.0.1:8420", null, "Kith");
}
