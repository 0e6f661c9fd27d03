package app.kith.server.database.postgres;

/** What PostgreSQL's refusal of a connection means, and what to do. */
public final class PostgresRefusal {
  private PostgresRefusal() {}

  /**
   * One sentence without its beginning.
   *
   * @param state the SQLSTATE
   * @param reason the driver's first line, which names no password
   */
  public static String sentence(String state, String reason) {
    return switch (state) {
      case "28P01", "28000", "08004" ->
          " lets nobody in by that name and password ("
              + reason
              + "): give both in the URL, or in KITH_DATABASE_USER and KITH_DATABASE_PASSWORD";
      case "3D000" -> " does not exist: make it with createdb, then try again";
      case "42501" -> " allows no tables to be made (" + reason + "): make the user its owner";
      case "53300" -> " takes no more connections: raise its max_connections";
      case "57P03" -> " is starting or stopping (" + reason + "): try again in a moment";
      default -> " can't be reached (" + reason + "): see that it runs and that the URL is right";
    };
  }
}
