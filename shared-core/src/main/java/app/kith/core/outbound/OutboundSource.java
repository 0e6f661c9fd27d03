package app.kith.core.outbound;

import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.Optional;

/** What the screen reads and does; never on the thread of the screens. */
public interface OutboundSource {
  /** More rows than this are counted and not listed. */
  int MOST = 100;

  Outbound read() throws IOException;

  /** Sends something again that could not be sent; the answer is why that can't be. */
  Optional<Added.Refused> sendAgain(Outbound.NotSent what) throws IOException;

  /** Throws something away that could not be sent. */
  void discard(Outbound.NotSent what) throws IOException;
}
