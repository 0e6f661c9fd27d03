package app.kith.android.compose.draft;

import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.core.draft.Draft;
import app.kith.core.draft.Posting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What writing a post needs of a phone; never on the main thread. */
interface ComposeSource extends Posting.Device {
  /** The draft that was kept, without what was posted of it; asked before anything is taken. */
  Draft load() throws IOException;

  /** Keeps the draft; it is on the disk when this returns. */
  void save(Draft draft) throws IOException;

  /** What was to be taken in when the process before ended. */
  List<Coming> coming() throws IOException;

  /** Keeps what is still to be taken in; it is on the disk when this returns. */
  void coming(List<Coming> all) throws IOException;

  /** What the process before was offered; reading it may not be allowed any more. */
  Offer again(String address);

  /**
   * What a camera wrote and nobody fetched, by its name.
   *
   * @param writing the one that a camera may be writing now, or ""
   */
  Map<String, Offer> left(String writing);

  /** Takes in what is offered, as a picture with this id. */
  Taken take(Offer offer, String id, BooleanSupplier wanted);
}
