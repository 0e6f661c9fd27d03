package app.kith.server.database.postgres;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL of PostgreSQL, which here may also name user and password as other URLs do: {@code
 * jdbc:postgresql://user:password@host/database}.
 *
 * @param plain as the driver takes it
 * @param user percent-decoded; empty where the URL has none before its host
 * @param password likewise
 */
public record PostgresUrl(String plain, Optional<String> user, Optional<String> password) {
  private static final Pattern WITH_USER =
      Pattern.compile("(jdbc:postgresql://)([^/?@:]*)(?::([^/?@]*))?@(.*)");

  /**
   * A lock that is not to be had, or a server that stopped in the middle of a transaction, holds up
   * the others for no longer than this. A commit is on the disk before it is seen, whatever the
   * database's owner chose for others. Each statement finds its rows by an index: as long as a new
   * table was not looked at, PostgreSQL takes it for a short one and would read all of it.
   */
  private static final String SESSION =
      "-c synchronous_commit=on -c lock_timeout=10000"
          + " -c idle_in_transaction_session_timeout=60000 -c client_min_messages=warning"
          + " -c enable_seqscan=off";

  public static PostgresUrl parse(String url) {
    Matcher matcher = WITH_USER.matcher(url);
    return matcher.matches()
        ? new PostgresUrl(
            matcher.group(1) + matcher.group(4),
            Optional.of(matcher.group(2)).filter(user -> !user.isEmpty()).map(PostgresUrl::decoded),
            Optional.ofNullable(matcher.group(3)).map(PostgresUrl::decoded))
        : new PostgresUrl(url, Optional.empty(), Optional.empty());
  }

  private static String decoded(String text) {
    // A plus is itself here, other than in a query.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** What the server relies on; parameters of the URL go before these. */
  public Properties properties() {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "kith");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("tcpKeepAlive", "true");
    // Seconds. What does not answer for so long is a connection whose other end is gone.
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "120");
    properties.setProperty("options", SESSION);
    return properties;
  }

  /** Without anything secret, for messages. */
  public String shown() {
    return plain.replaceFirst("\\?.*", "");
  }
}
