package app.kith.android.outbox;

import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.OutboundShown;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells each notice once, though the rest of the screen changes meanwhile. */
final class Notices implements Consumer<OutboundShown> {
  private final Consumer<OutboundShown.Notice> say;
  private OutboundShown.@Nullable Notice said;
  private Optional<NotSent> about = Optional.empty();

  Notices(Consumer<OutboundShown.Notice> say) {
    this.say = say;
  }

  @Override
  public void accept(OutboundShown now) {
    boolean known = now.notice().equals(said) && now.discarded().equals(about);
    said = now.notice();
    about = now.discarded();
    if (!known) {
      say.accept(now.notice());
    }
  }
}
