package app.kith.core.feed;

import app.kith.core.mutation.Mutation;
import app.kith.core.outbox.Identity;
import app.kith.core.people.People;
import app.kith.core.people.Person;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.DeviceView;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The home feed: own waiting posts on top, then what was published, newest first. It reads the
 * local store only.
 */
public final class HomeFeed {
  private final DeviceView view;
  private final People people;
  private final RowReader rows;

  public HomeFeed(DeviceView view, People people, RowReader rows) {
    this.view = view;
    this.people = people;
    this.rows = rows;
  }

  /** The first posts of everybody. */
  public List<PostView> posts(int limit) throws IOException {
    return page(Optional.empty(), Long.MAX_VALUE, limit);
  }

  /**
   * A page of the feed.
   *
   * @param author only this account's posts
   * @param below only posts with a smaller place; {@link Long#MAX_VALUE} for the first page, which
   *     has the waiting ones
   * @param limit posts at most
   */
  public List<PostView> page(Optional<String> author, long below, int limit) throws IOException {
    Set<String> failed = view.failedUploads();
    return view.look(
        (base, pending, self) -> page(base, pending, self, failed, author, below, limit));
  }

  private List<PostView> page(
      StoreReader base,
      List<Pending> pending,
      Identity self,
      Set<String> failed,
      Optional<String> author,
      long below,
      int limit)
      throws IOException {
    Map<String, Person> known = people.byId(base, pending, self);
    Set<String> ids = new LinkedHashSet<>();
    if (below == Long.MAX_VALUE && (!author.isPresent() || author.get().equals(self.account()))) {
      addWaiting(base, pending, ids);
    }
    List<StoredRow> published =
        author.isPresent()
            ? base.publishedBy(author.get(), below, limit + PENDING_DELETES + pending.size())
            : base.published(below, limit + PENDING_DELETES + pending.size());
    for (StoredRow row : published) {
      ids.add(row.entity());
    }
    return fold(base, pending, self, known, failed, ids, limit);
  }

  /** Rows read beyond the limit: an entity may come twice while it moves between audiences. */
  private static final int PENDING_DELETES = 8;

  private static void addWaiting(StoreReader base, List<Pending> pending, Set<String> ids)
      throws IOException {
    for (int i = pending.size() - 1; i >= 0; i--) {
      if (pending.get(i).mutation() instanceof Mutation.CreatePost post
          && base.rowsOf(post.post().value()).isEmpty()) {
        ids.add(post.post().value());
      }
    }
    for (StoredRow row : base.waiting()) {
      ids.add(row.entity());
    }
  }

  private List<PostView> fold(
      StoreReader base,
      List<Pending> pending,
      Identity self,
      Map<String, Person> known,
      Set<String> failed,
      Set<String> ids,
      int limit)
      throws IOException {
    Map<String, Integer> counts = commentCounts(base, pending, new ArrayList<>(ids));
    if (known.values().stream().anyMatch(person -> person.ties().parted())) {
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        count.setValue(count.getValue() - hidden(base, count.getKey(), known));
      }
    }
    List<PostView> posts = new ArrayList<>();
    for (String id : ids) {
      Optional<PostFold> fold = PostFold.of(id, base, pending, self, known, failed, rows);
      if (fold.isPresent() && fold.get().state() != PostState.DELETED) {
        posts.add(fold.get().view(counts.getOrDefault(id, 0)));
      }
    }
    posts.sort(Comparator.comparingLong(PostView::place).reversed());
    return posts.size() <= limit ? posts : new ArrayList<>(posts.subList(0, limit));
  }

  /** Comments that a block hides, in base: own waiting ones are never among them. */
  private static int hidden(StoreReader base, String post, Map<String, Person> known)
      throws IOException {
    Set<String> hidden = new HashSet<>();
    for (StoredRow row : base.hangingOn(post)) {
      if (row.row().kind().equals(Row.COMMENT) && People.isParted(known, row.row().author())) {
        hidden.add(row.entity());
      }
    }
    return hidden.size();
  }

  private static void forget(
      String deleted, StoreReader base, Map<String, String> unsent, Map<String, Integer> counts)
      throws IOException {
    String post = unsent.remove(deleted);
    for (StoredRow row : base.rowsOf(deleted)) {
      if (post == null && row.row().kind().equals(Row.COMMENT)) {
        post = row.row().post();
      }
    }
    if (post != null) {
      counts.computeIfPresent(post, (of, count) -> Math.max(0, count - 1));
    }
  }

  private static Map<String, Integer> commentCounts(
      StoreReader base, List<Pending> pending, List<String> ids) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (StoreReader.CommentCount count : base.commentCounts(ids)) {
      counts.put(count.post(), count.count());
    }
    Map<String, String> unsent = new HashMap<>();
    for (Pending row : pending) {
      if (row.mutation() instanceof Mutation.CreateComment comment
          && base.rowsOf(comment.comment().value()).isEmpty()) {
        unsent.put(comment.comment().value(), comment.post().value());
        counts.merge(comment.post().value(), 1, Integer::sum);
      } else if (row.mutation() instanceof Mutation.Delete delete) {
        forget(delete.entity().value(), base, unsent, counts);
      }
    }
    return counts;
  }
}
