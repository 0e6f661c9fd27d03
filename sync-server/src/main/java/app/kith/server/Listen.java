package app.kith.server;

/**
 * Where a server listens.
 *
 * @param host a name or literal address of this computer, {@code 0.0.0.0} for all
 * @param port 0 for any
 */
record Listen(String host, int port) {
  private static final int MAX_PORT = 65_535;

  /**
   * Reads {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException with a sentence for the owner
   */
  static Listen parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon > 0) {
      String host = text.substring(0, colon);
      try {
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port >= 0 && port <= MAX_PORT) {
          return new Listen(
              host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
        }
      } catch (NumberFormatException e) {
        // Falls through to the same sentence.
      }
    }
    throw new IllegalArgumentException(
        "--listen takes HOST:PORT, not "
            + text
            + ": for example 127.0.0.1:8420, or 0.0.0.0:8420 for others too");
  }

  @Override
  public String toString() {
    return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
  }
}
