package app.kith.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run.
 *
 * @param home its folder; an empty or missing one becomes a new community
 * @param listen {@code HOST:PORT}, or empty for what the home used last, 127.0.0.1:8420 at first;
 *     port 0 for any
 * @param publicUrl where it stands behind a public certificate, or empty
 * @param database a JDBC URL, or empty for what the home used last, the H2 file in it at first
 * @param blobs {@code file:///folder} for the pictures, or empty for what the home used last, a
 *     folder in it at first
 * @param name what a new community calls itself, or empty for what the home has, "Kith" at first
 * @param acceptClock believe the wall clock even where it contradicts the log
 */
public record ServerConfig(
    Path home,
    Optional<String> listen,
    Optional<String> publicUrl,
    Optional<String> database,
    Optional<String> blobs,
    Optional<String> name,
    boolean acceptClock) {
  /** A server with everything at its default. */
  public static ServerConfig of(Path home) {
    return new ServerConfig(
        home,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public ServerConfig listeningAt(String hostAndPort) {
    return new ServerConfig(
        home, Optional.of(hostAndPort), publicUrl, database, blobs, name, acceptClock);
  }

  public ServerConfig named(String community) {
    return new ServerConfig(
        home, listen, publicUrl, database, blobs, Optional.of(community), acceptClock);
  }

  public ServerConfig withBlobs(String uri) {
    return new ServerConfig(home, listen, publicUrl, database, Optional.of(uri), name, acceptClock);
  }
}
