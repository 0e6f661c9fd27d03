package app.kith.core.remote.reach;

import app.kith.core.remote.ReachableServer.Result;
import app.kith.core.remote.trust.Hello;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells of each outage once, and again where somebody else begins or ceases to answer in the
 * server's place.
 */
public final class Outages implements ReachingTransport.Listener {
  private final ReachingTransport.Listener listener;
  private boolean told;
  private Optional<Result.WrongServer> last = Optional.empty();

  public Outages(ReachingTransport.Listener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void reached(Hello hello) throws IOException {
    told = false;
    listener.reached(hello);
  }

  @Override
  public synchronized void lost(Result.Missed missed) {
    Optional<Result.WrongServer> now =
        missed instanceof Result.WrongServer wrong ? Optional.of(wrong) : Optional.empty();
    if (!told || !now.equals(last)) {
      told = true;
      last = now;
      listener.lost(missed);
    }
  }
}
