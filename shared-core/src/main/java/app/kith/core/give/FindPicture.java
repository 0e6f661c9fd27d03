package app.kith.core.give;

import app.kith.core.feed.PostPage;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.DeviceView;
import app.kith.core.view.Pending;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the post that a picture belongs to, by the picture's id alone. */
public final class FindPicture {
  private final DeviceView view;
  private final OutboxStore outbox;
  private final PostPage posts;

  public FindPicture(DeviceView view, OutboxStore outbox, PostPage posts) {
    this.view = view;
    this.outbox = outbox;
    this.posts = posts;
  }

  /**
   * A picture and whose it is.
   *
   * @param own whether this device's user posted it
   */
  public record Found(PostView post, PostPicture picture, boolean own) {}

  public Optional<Found> find(String media) throws IOException {
    String self = view.look((base, pending, me) -> me.account());
    for (String id : candidates(media)) {
      Optional<PostView> post = posts.post(id);
      Optional<PostPicture> picture = post.flatMap(it -> it.picture(media));
      if (picture.isPresent()) {
        boolean own = post.get().author().id().equals(self);
        return Optional.of(new Found(post.get(), picture.get(), own));
      }
    }
    return Optional.empty();
  }

  /** Posts whose text has the id in it: cheap to tell, and looked at closely afterwards. */
  private List<String> candidates(String media) throws IOException {
    String quoted = '"' + media + '"';
    List<String> ids =
        new ArrayList<>(
            view.look((base, pending, self) -> candidates(quoted, base, pending, self)));
    for (DrawerRow row : outbox.read(OutboxReader::drawer)) {
      if (row.m().contains(quoted)) {
        ids.add(row.entity());
      }
    }
    return ids;
  }

  private static List<String> candidates(
      String quoted, StoreReader base, List<Pending> pending, Identity self) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Pending row : pending) {
      if (row.row().m().contains(quoted)) {
        ids.add(row.row().entity());
      }
    }
    for (StoredRow row : base.ofKind(Row.POST)) {
      if (row.row().fixed() != null && row.row().fixed().text().contains(quoted)) {
        ids.add(row.entity());
      }
    }
    return ids;
  }
}
