package app.kith.server.sim.check;

import app.kith.core.model.BlobId;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where pictures must be, and where they must not be any more, once the world has healed. */
public final class PictureChecks {
  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");

  private final MemoryChangeLog log;
  private final Set<BlobId> bytes;
  private final Journal journal;

  /**
   * @param bytes the blobs that the server has
   */
  public PictureChecks(MemoryChangeLog log, Set<BlobId> bytes, Journal journal) {
    this.log = log;
    this.bytes = bytes;
    this.journal = journal;
  }

  public void afterHealing(List<SimDevice> devices) throws IOException {
    shownMeansThere();
    nobodysIsErased();
    for (SimDevice device : devices) {
      filesOfDeletedPostsAreGone(device);
    }
    for (Map.Entry<String, SimDevice> posted : journal.posted().entrySet()) {
      originalsOfLivingPostsStay(posted.getKey(), posted.getValue());
    }
  }

  private void shownMeansThere() {
    Map<String, Entity> posts = new HashMap<>();
    log.all(Tables.ENTITIES).forEach(entity -> posts.put(entity.id().value(), entity));
    for (Medium medium : log.all(Tables.MEDIA)) {
      Entity post = posts.get(medium.post().value());
      if (post == null || post.dead()) {
        throw new Violation("a picture of a post that is gone: " + medium);
      }
      if (!post.waiting() && !bytes.contains(medium.shared())) {
        throw new Violation("a published post has lost its picture: " + medium);
      }
    }
  }

  private void nobodysIsErased() {
    Set<BlobId> somebodys = new HashSet<>();
    log.all(Tables.POSSESSIONS).stream().map(Possession::blob).forEach(somebodys::add);
    for (BlobId blob : bytes) {
      if (!somebodys.contains(blob)) {
        throw new Violation("the server still has the bytes of " + blob);
      }
    }
  }

  private static void filesOfDeletedPostsAreGone(SimDevice device) throws IOException {
    List<CachedMedia> gone = device.base().read(StoreReader::cachedOfNoPost);
    if (!gone.isEmpty()) {
      throw new Violation(device + " still has pictures of posts that are gone: " + gone);
    }
    Set<String> unnamed = new HashSet<>(device.pictures().originals());
    for (StoredRow row : device.base().read(base -> base.ofKind(Row.ORIGINALS))) {
      unnamed.removeAll(names(String.valueOf(row.row().fixed())));
    }
    for (OutboxRow row : device.outbox().read(OutboxReader::rows)) {
      unnamed.removeAll(names(row.m()));
    }
    for (DrawerRow row : device.outbox().read(OutboxReader::drawer)) {
      unnamed.removeAll(names(row.m()));
    }
    if (!unnamed.isEmpty()) {
      throw new Violation(device + " still has originals of posts that are gone: " + unnamed);
    }
  }

  private void originalsOfLivingPostsStay(String post, SimDevice device) throws IOException {
    if (journal.isDeleted(post)) {
      return;
    }
    for (StoredRow row : device.base().read(base -> base.rowsOf(post + "-o"))) {
      Set<String> named = names(String.valueOf(row.row().fixed()));
      if (!device.pictures().originals().containsAll(named)) {
        throw new Violation(device + " has lost an original of its post " + post);
      }
    }
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    BLOB.matcher(text).results().map(MatchResult::group).forEach(names::add);
    return names;
  }
}
