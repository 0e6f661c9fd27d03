package app.kith.server.admin;

import app.kith.server.account.Invitations;
import app.kith.server.account.state.Role;
import app.kith.server.http.ApiException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Makes invites for whoever controls the home; used through the control socket and, with no server
 * running, directly.
 */
public final class InviteHandler implements ControlHandler {
  private static final int MOST_USES = 1_000;
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Invitations invitations;

  public InviteHandler(Invitations invitations) {
    this.invitations = invitations;
  }

  /** Takes role, uses and seconds; gives link, role, uses and expires. */
  @Override
  public ControlReply handle(Map<String, String> args) throws IOException {
    String name = args.getOrDefault("role", "member");
    if (name.equals("guest")) {
      return ControlReply.refused(
          "no_guests_yet", "guests come with circles, in a later release: invite a member");
    }
    Optional<Role> role = Role.parse(name);
    if (!role.isPresent()) {
      return ControlReply.refused(
          "bad_role", "--role takes member, admin, guest or owner, not " + name);
    }
    int uses = number(args.getOrDefault("uses", "1"));
    long seconds = number(args.getOrDefault("seconds", "604800"));
    if (uses < 1 || uses > MOST_USES) {
      return ControlReply.refused("bad_uses", "--uses takes a number from 1 to " + MOST_USES);
    }
    if (seconds < 1 || seconds > LONGEST.toSeconds()) {
      return ControlReply.refused(
          "bad_expiry", "--expires takes a time of at most 365d, for example 7d or 12h");
    }
    try {
      Invitations.Made made = invitations.invite(role.get(), uses, Duration.ofSeconds(seconds));
      return ControlReply.done(
          Map.of(
              "link",
              made.link(),
              "role",
              role.get().text(),
              "uses",
              Integer.toString(uses),
              "expires",
              Instant.ofEpochMilli(made.expires()).toString()));
    } catch (ApiException refused) {
      return ControlReply.refused(refused.code(), refused.sentence());
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
