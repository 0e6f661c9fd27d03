package app.kith.android.served;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import app.kith.android.AndroidGraph;
import app.kith.android.store.RoomOutboxStore;
import app.kith.core.feed.PostView;
import app.kith.core.feed.PublishPost;
import app.kith.core.join.ByLink;
import app.kith.core.join.FreshSecrets;
import app.kith.core.join.JoinCommunity;
import app.kith.core.json.KithJson;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.SyncEnd;
import app.kith.core.model.Audience;
import app.kith.core.model.IdSource;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.sync.exchange.SyncListener;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/** Somebody else's device, in a folder of its own. */
public final class OtherDevice implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AndroidGraph device;

  private OtherDevice(AndroidGraph device) {
    this.device = device;
  }

  public static OtherDevice join(Context context, Path folder, String link, String name)
      throws IOException {
    IdSource ids = IdSource.secure();
    JoinCommunity join =
        new JoinCommunity(
            folder,
            new FreshSecrets(ids, new SecureRandom()),
            file -> RoomOutboxStore.open(context, file),
            KithJson.create(),
            ids);
    InviteLink invite = ((InviteLink.Result.Parsed) InviteLink.parse(link)).link();
    JoinCommunity.Result result = join.call(new ByLink(invite, name.toLowerCase(), name, null));
    return new OtherDevice(new AndroidGraph(context, ((JoinCommunity.Result.Done) result).home()));
  }

  /** Posts a picture with these words. */
  public void posts(Path picture, String caption) throws IOException {
    assertThat(device.publishPost().publish(List.of(picture), caption, Audience.COMMUNITY))
        .isInstanceOf(PublishPost.Result.Posted.class);
  }

  public void deletes(String post) throws IOException {
    assertThat(device.changePost().delete(post)).isNotNull();
  }

  public void syncs() throws IOException {
    assertThat(new HomeSync(device, new SyncListener() {}).call(PATIENCE))
        .isInstanceOf(SyncEnd.Settled.class);
  }

  public List<PostView> feed() throws IOException {
    return device.feed().posts(10);
  }

  @Override
  public void close() throws IOException {
    device.close();
  }
}
