package app.kith.android.compose.draft;

import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What writing a post needs of a phone; never on the main thread. */
interface ComposeSource {
  /** The draft that was kept; asked before anything is taken. */
  Draft load() throws IOException;

  /** Keeps the draft; it is on the disk when this returns. */
  void save(Draft draft) throws IOException;

  /** Takes in what is offered, as a picture with this id. */
  Taken take(Offer offer, String id, BooleanSupplier wanted);

  /** Those of the pictures whose files are not there any more. */
  List<DraftPicture> gone(List<DraftPicture> pictures);

  /** Posts, and has it sent; the pictures' files are gone afterwards. */
  PublishPost.Result publish(
      List<DraftPicture> pictures, String caption, Audience audience, Keep keep) throws IOException;
}
