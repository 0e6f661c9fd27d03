package app.kith.android;

import android.content.Context;
import android.os.Process;
import app.kith.android.device.AndroidDeviceClock;
import app.kith.android.picture.AndroidPlaceholders;
import app.kith.android.picture.AndroidPosters;
import app.kith.android.store.RoomLocalStore;
import app.kith.android.store.RoomOutboxStore;
import app.kith.core.device.DeviceGraph;
import app.kith.core.feed.PublishPost;
import app.kith.core.home.DeviceHome;
import app.kith.core.media.Placeholders;
import java.io.IOException;

/** A phone: its files by Room, its clock, its pictures. Used beside the main thread. */
public final class AndroidGraph extends DeviceGraph<RoomOutboxStore, RoomLocalStore> {

  /** Opens the phone's two files; the home is a device's. */
  public AndroidGraph(Context context, DeviceHome home) throws IOException {
    super(
        home,
        file -> RoomOutboxStore.open(context, file),
        file -> RoomLocalStore.open(context, file),
        new AndroidDeviceClock(context));
  }

  @Override
  protected long process() {
    return Process.myPid();
  }

  @Override
  protected Placeholders placeholders() {
    return new AndroidPlaceholders();
  }

  public PublishPost publishPost() {
    return publishPost(new AndroidPosters());
  }
}
