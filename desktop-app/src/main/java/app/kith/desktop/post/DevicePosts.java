package app.kith.desktop.post;

import app.kith.core.loop.SendAgain;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;

/** The posts of a device, through the same use cases as the commands. */
public final class DevicePosts implements PostActs.Source {
  private final DesktopGraph device;

  public DevicePosts(DesktopGraph device) {
    this.device = device;
  }

  @Override
  public Added like(String post, boolean on) throws IOException {
    return device.changePost().like(post, on);
  }

  @Override
  public void sendAgain(String post) throws IOException {
    new SendAgain(device.outbox()).call(post);
  }

  @Override
  public Added edit(String post, String caption) throws IOException {
    return device.changePost().edit(post, caption);
  }

  @Override
  public Added delete(String post) throws IOException {
    return device.changePost().delete(post);
  }

  @Override
  public Added show(String post, Audience to) throws IOException {
    return device.changePost().show(post, to);
  }
}
