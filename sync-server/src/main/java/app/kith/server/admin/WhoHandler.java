package app.kith.server.admin;

import app.kith.server.account.Presence;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells what the community is called, where it is found, and which devices were heard of. */
public final class WhoHandler implements ControlHandler {
  /** So many lines fit into a reply. */
  private static final int MOST = 300;

  private final Presence presence;
  private final String name;
  private final Supplier<List<String>> addresses;

  public WhoHandler(Presence presence, String name, Supplier<List<String>> addresses) {
    this.presence = presence;
    this.name = name;
    this.addresses = addresses;
  }

  /**
   * Gives the name, the addresses one a line, and of each device a line with its id, its account
   * and when it was heard of last, in milliseconds since 1970; the last first.
   */
  @Override
  public ControlReply handle(Map<String, String> args) {
    return ControlReply.done(
        Map.of(
            "name",
            name,
            "addresses",
            String.join("\n", addresses.get()),
            "devices",
            presence.all().stream()
                .limit(MOST)
                .map(WhoHandler::line)
                .collect(Collectors.joining("\n"))));
  }

  private static String line(Presence.Seen seen) {
    return seen.actor().device() + " " + seen.actor().account() + " " + seen.at();
  }
}
