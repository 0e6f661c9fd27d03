package app.kith.core.loop;

import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Sentences;
import app.kith.core.outbox.Upload;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pictures that can't be sent, for a reason that asking again would not change. Their posts wait at
 * the server until somebody does something, so a sync need not wait for them, and must tell.
 */
public final class FailedUploads {
  private static final String CODE = "upload_failed";

  private final SyncedDevice device;
  private final RowReader rows;

  public FailedUploads(SyncedDevice device) {
    this.device = device;
    this.rows = device.rows();
  }

  /** The posts that wait for such a picture. */
  public Set<String> posts() throws IOException {
    return failed().stream().map(Upload::entity).collect(Collectors.toSet());
  }

  /**
   * The counts for a person: a post whose pictures can't be sent does not wait, it needs somebody.
   */
  public Backlog.Counts apart(Backlog.Counts all) throws IOException {
    int failed = posts().size();
    return new Backlog.Counts(Math.max(0, all.waiting() - failed), all.rejected() + failed);
  }

  /** What to tell at the end of a sync; empty where nothing has failed. */
  Optional<SyncEnd> end() throws IOException {
    List<Upload> failed = failed();
    return failed.isEmpty() ? Optional.empty() : Optional.of(end(failed));
  }

  private SyncEnd end(List<Upload> failed) throws IOException {
    Upload first = failed.get(0);
    String others =
        failed.size() == 1 ? "" : " (`kith verify` tells of " + (failed.size() - 1) + " more)";
    return new SyncEnd.Unsettled(
        CODE,
        name(first)
            + " of post "
            + first.entity()
            + " can't be sent: "
            + Sentences.upload(String.valueOf(first.problem()))
            + "; or take that post back with `kith delete "
            + first.entity()
            + "`"
            + others);
  }

  /** Those of posts that are still wanted. */
  private List<Upload> failed() throws IOException {
    List<Upload> failed = new ArrayList<>(device.outbox().read(OutboxReader::uploads));
    failed.removeIf(upload -> upload.problem() == null);
    if (!failed.isEmpty()) {
      Set<String> wanted = device.view().look((base, pending, self) -> wanted(base, pending));
      failed.removeIf(upload -> !wanted.contains(upload.entity()));
    }
    return failed;
  }

  private static Set<String> wanted(StoreReader base, List<Pending> pending) throws IOException {
    Set<String> wanted = base.waiting().stream().map(StoredRow::entity).collect(Collectors.toSet());
    for (Pending waiting : pending) {
      if (waiting.mutation() instanceof Mutation.CreatePost post) {
        wanted.add(post.post().value());
      } else if (waiting.mutation() instanceof Mutation.Delete delete) {
        wanted.remove(delete.entity().value());
      }
    }
    return wanted;
  }

  /** The file's name as it was when it was posted. */
  private String name(Upload upload) throws IOException {
    List<Original> originals =
        device.view().look((base, pending, self) -> originals(upload.entity(), base, pending));
    return originals.stream()
        .filter(original -> original.sha256().equals(upload.blob()))
        .map(Original::name)
        .findFirst()
        .orElse("a picture");
  }

  private List<Original> originals(String post, StoreReader base, List<Pending> pending)
      throws IOException {
    List<Original> originals = new ArrayList<>();
    for (StoredRow row : base.rowsOf(new PostId(post).originals().value())) {
      originals.addAll(rows.originals(row.row()).files());
    }
    for (Pending waiting : pending) {
      if (waiting.mutation() instanceof Mutation.CreatePost create
          && create.post().value().equals(post)) {
        originals.addAll(create.originals());
      }
    }
    return originals;
  }
}
