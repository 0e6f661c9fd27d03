package app.kith.desktop.sync;

import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.remote.trust.Hello;
import app.kith.desktop.server.Gate;
import java.io.IOException;
import java.util.Optional;

/** Keeps the addresses that the server has told and signed, so that it is found there later. */
final class LearnAddresses {
  private final OutboxStore outbox;

  LearnAddresses(OutboxStore outbox) {
    this.outbox = outbox;
  }

  void from(Hello hello) throws IOException {
    Optional<Identity> known = outbox.read(OutboxReader::identity);
    if (known.isEmpty() || known.get().equals(with(known.get(), hello))) {
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
    return new Identity(
        identity.community(),
        identity.pin(),
        identity.pinMode(),
        Gate.of(identity).with(hello.addresses()).names(),
        identity.account(),
        identity.handle(),
        identity.device(),
        identity.token(),
        identity.privateKey());
  }
}
