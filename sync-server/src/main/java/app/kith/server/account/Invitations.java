package app.kith.server.account;

import app.kith.core.model.AccountId;
import app.kith.core.model.CommunityId;
import app.kith.core.model.Epoch;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.server.account.join.CreateInvite;
import app.kith.server.account.join.Refusal;
import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.Role;
import app.kith.server.http.ApiException;
import app.kith.server.http.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes links: a code of its own, kept as a hash, with the community's pin and where the server may
 * be found.
 */
public final class Invitations {
  private final Accounts accounts;
  private final Secrets secrets;
  private final CommunityPin pin;
  private final PinMode mode;
  private final Epoch epoch;
  private final LinkPlaces places;

  public Invitations(
      Accounts accounts,
      Secrets secrets,
      CommunityPin pin,
      PinMode mode,
      Epoch epoch,
      Supplier<List<String>> addresses) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.pin = pin;
    this.mode = mode;
    this.epoch = epoch;
    this.places = new LinkPlaces(addresses);
  }

  /** A link that works, and until when, in milliseconds since 1970. */
  public record Made(String link, long expires) {}

  /**
   * An invite into the community.
   *
   * @throws ApiException where this invite can't be, with a sentence
   */
  public Made invite(Role role, int uses, Duration life) throws IOException {
    String code = secrets.newCode();
    return made(
        new CreateInvite(Secrets.hash(code), role, null, uses, life), code, InvitePurpose.MEMBER);
  }

  /**
   * A link for one more device of the account.
   *
   * @throws ApiException as for an invite
   */
  public Made link(AccountId account) throws IOException {
    String code = secrets.newCode();
    return made(CreateInvite.link(Secrets.hash(code), account), code, InvitePurpose.DEVICE);
  }

  private Made made(CreateInvite invite, String code, InvitePurpose purpose) throws IOException {
    List<ServerAddress> found = places.now();
    return switch (Waiting.on(accounts.invite(invite))) {
      case CreateInvite.Result.Created created ->
          new Made(text(found, code, purpose), created.invite().expires());
      case CreateInvite.Result.Refused refused -> throw refused(refused.why());
    };
  }

  private static ApiException refused(Refusal why) {
    return new ApiException(403, why.code(), why.sentence());
  }

  private String text(List<ServerAddress> found, String code, InvitePurpose purpose) {
    return new InviteLink(community(), found, pin, mode, code, purpose).text();
  }

  public CommunityId community() {
    return pin.community();
  }

  public Epoch epoch() {
    return epoch;
  }

  /** Whether a new community still waits for its owner. */
  public boolean wantsOwner() throws IOException {
    return !accounts.hasOwner();
  }
}
