package app.kith.desktop.words;

import app.kith.core.give.GivePicture;
import app.kith.core.join.JoinCommunity;
import app.kith.core.loop.Standing;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.sync.exchange.Transport;
import java.util.Locale;

/**
 * Says why the community's server could not be asked, or what it refused. Codes of a newer one are
 * said in its own words.
 */
public final class ServerReasons {
  private final Words words;

  public ServerReasons(Words words) {
    this.words = words;
  }

  /** Why a text is no invite. */
  public String of(InviteLink.Fault fault) {
    return words.say("link.bad." + lower(fault));
  }

  /** Why this computer did not join. */
  public String of(JoinCommunity.Result.Refused refused) {
    return switch (refused) {
      case JoinCommunity.Result.BadLink(InviteLink.Fault fault) -> of(fault);
      case JoinCommunity.Result.NoServer missed -> of(missed.doubt(), missed.addresses());
      case JoinCommunity.Result.No(String code, String sentence) -> code(code, sentence);
    };
  }

  private String of(ServerDoubt doubt, String addresses) {
    return words.say("doubt." + lower(doubt), addresses);
  }

  /** Who answers in the place of this device's own server, and what to do meanwhile. */
  public String of(Standing.Doubted who) {
    return who.why().isStranger()
        ? words.say("status.doubt." + lower(who.why()), who.at())
            + " "
            + words.say("status.doubt.do")
        : of(who.why(), who.at());
  }

  /** Why a picture was not given. */
  public String of(GivePicture.Result.Refused refused) {
    return words.find("given." + refused.code()).orElse(refused.sentence());
  }

  /** What went wrong on the way to it. */
  public String of(Transport.TroubleException trouble) {
    return code(trouble.code(), String.valueOf(trouble.getMessage()));
  }

  /** A code of the protocol, or of the device about it; the sentence is for one that is unknown. */
  public String code(String code, String sentence) {
    return words.find("server." + code).orElse(sentence);
  }

  private static String lower(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
