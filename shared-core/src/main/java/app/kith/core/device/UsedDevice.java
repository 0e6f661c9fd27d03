package app.kith.core.device;

import app.kith.core.feed.ChangePost;
import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostPage;
import app.kith.core.loop.SyncedDevice;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.people.ChangePeople;
import app.kith.core.people.People;

/** A device as its screens use it; each app's graph is one. */
public interface UsedDevice extends SyncedDevice {
  MutationCodec codec();

  People people();

  ChangePeople changePeople();

  HomeFeed feed();

  PostPage posts();

  ChangePost changePost();

  /** For what was checked as a use case does it, and is written once more. */
  MutationWriter writer();
}
