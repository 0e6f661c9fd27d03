package app.kith.android;

import app.kith.core.feed.HomeFeed;
import app.kith.core.feed.PostView;
import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.people.People;
import app.kith.core.store.LocalStore;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** The home feed of a phone: core's, on the phone's own two stores. */
public final class PhoneFeed {
  private final HomeFeed feed;

  public PhoneFeed(LocalStore base, OutboxStore outbox) {
    Jsonb json = KithJson.create();
    Outbox rules = new Outbox(new MutationCodec(json), Limits.STANDARD, Collections.emptySet());
    DeviceView view = new DeviceView(base, outbox, rules);
    RowReader rows = new RowReader(json);
    feed = new HomeFeed(view, new People(view, rows, new JsonText(json)), rows);
  }

  /** The newest posts, own waiting ones on top; reads this phone only. */
  public List<PostView> newest(int limit) throws IOException {
    return feed.posts(limit);
  }
}
