package app.kith.desktop.window.incoming;

import app.kith.core.outbox.Identity;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.words.ServerReasons;
import app.kith.desktop.words.Words;

/** Says what becomes of a link on a computer that has joined: nothing, and what to do instead. */
public final class JoinedAlready {
  private final Words words;
  private final Identity self;
  private final String name;

  /**
   * Of one device.
   *
   * @param name its person's, as others see it
   */
  public JoinedAlready(Words words, Identity self, String name) {
    this.words = words;
    this.self = self;
    this.name = name;
  }

  /** The sentence for any text at all. */
  public String sentence(String link) {
    return switch (InviteLink.parse(link)) {
      case InviteLink.Result.Malformed malformed -> new ServerReasons(words).of(malformed.fault());
      case InviteLink.Result.Parsed parsed -> of(parsed.link());
    };
  }

  private String of(InviteLink link) {
    if (!link.community().value().equals(self.community())) {
      String address = self.addresses().isEmpty() ? self.community() : self.addresses().getFirst();
      String called = self.communityName();
      String where = called.isEmpty() ? words.say("link.other.at", address) : called;
      return words.say("link.other", name, self.handle(), where);
    }
    return words.say(
        link.purpose() == InvitePurpose.DEVICE ? "link.same.device" : "link.same", name);
  }
}
