package app.kith.core.remote.reach;

import app.kith.core.model.Limits;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.remote.trust.Hello;
import app.kith.core.text.Plain;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps what the server has told and signed: its addresses, so that it is found there later, and
 * what the community calls itself.
 */
public final class LearnFromHello {
  private final OutboxStore outbox;

  public LearnFromHello(OutboxStore outbox) {
    this.outbox = outbox;
  }

  public void from(Hello hello) throws IOException {
    Optional<Identity> known = outbox.read(OutboxReader::identity);
    if (!known.isPresent() || known.get().equals(with(known.get(), hello))) {
      return;
    }
    outbox.write(writer -> {
      // Read again: a forked device may have started anew meanwhile.
      Optional<Identity> now = writer.identity();
      if (now.isPresent()) {
        writer.setIdentity(with(now.get(), hello));
      }
      return now.isPresent();
    });
  }

  private static Identity with(Identity identity, Hello hello) {
    return identity.told(Gate.of(identity).with(hello.addresses()).names(), name(hello));
  }

  /** What the community calls itself, in one line and no longer than a person's name may be. */
  public static String name(Hello hello) {
    String line = Plain.line(hello.name()).trim();
    int most = Limits.STANDARD.nameCodePoints();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most));
  }
}
