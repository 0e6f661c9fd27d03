package app.kith.desktop.people;

import app.kith.core.feed.PostView;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.platform.DesktopPortraits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The people a device knows, through the same use cases as the commands. */
public final class DevicePeople implements PeopleSource {
  private final DesktopGraph device;
  private final Deletions deletions;
  private final DesktopPortraits portraits = new DesktopPortraits(Limits.STANDARD);

  public DevicePeople(DesktopGraph device, Deletions deletions) {
    this.device = device;
    this.deletions = deletions;
  }

  @Override
  public List<Person> all() throws IOException {
    return device.people().all();
  }

  @Override
  public List<PostView> posts(String account, int limit) throws IOException {
    return device.feed().page(Optional.of(account), Long.MAX_VALUE, limit).stream()
        .filter(post -> !deletions.hides(post.id()) && !deletions.hides(account))
        .toList();
  }

  @Override
  public Added follow(String handle, boolean on) throws IOException {
    return device.changePeople().follow(handle, on);
  }

  @Override
  public Added approve(String handle, boolean on) throws IOException {
    return device.changePeople().approve(handle, on);
  }

  @Override
  public Added block(String handle, boolean on) throws IOException {
    return device.changePeople().block(handle, on);
  }

  @Override
  public Added guard(boolean on) throws IOException {
    return device.changePeople().guard(on);
  }

  @Override
  public Added portray(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return device.changePeople().portray(Optional.empty());
    }
    return switch (portraits.draw(file.get())) {
      case DesktopPortraits.Result.Refused refused ->
          new Added.Refused(refused.why().code(), refused.sentence());
      case DesktopPortraits.Result.Drawn(Portrait portrait) ->
          device.changePeople().portray(Optional.of(portrait));
    };
  }

  @Override
  public Added rename(String name) throws IOException {
    return device.changePeople().rename(name);
  }
}
