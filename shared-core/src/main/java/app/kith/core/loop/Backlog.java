package app.kith.core.loop;

import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.DeviceView;
import app.kith.core.view.Pending;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what is not everybody's yet, each thing once. */
public final class Backlog {
  private final DeviceView view;
  private final OutboxStore outbox;

  public Backlog(DeviceView view, OutboxStore outbox) {
    this.view = view;
    this.outbox = outbox;
  }

  /**
   * How much.
   *
   * @param waiting changes that are not settled, and own posts that the server has accepted and
   *     whose pictures are still on their way
   * @param rejected what lies in the drawer
   */
  public record Counts(int waiting, int rejected) {}

  public Counts count() throws IOException {
    int rejected = outbox.read(OutboxReader::drawer).size();
    return new Counts(view.look(Backlog::waiting), rejected);
  }

  private static int waiting(StoreReader base, List<Pending> pending, Identity self)
      throws IOException {
    Set<String> uploading = new HashSet<>();
    for (StoredRow post : base.waiting()) {
      uploading.add(post.entity());
    }
    return pending.size() + uploading.size();
  }
}
