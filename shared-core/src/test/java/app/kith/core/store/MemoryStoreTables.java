package app.kith.core.store;

import app.kith.core.memory.MemoryDisk;
import app.kith.core.memory.MemoryTable;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Base's tables in memory; what {@link StoreSql} says in SQL, said in Java. */
final class MemoryStoreTables implements StoreWriter {
  private static final Comparator<StoredRow> BY_PLACE =
      Comparator.comparing(StoredRow::entity).thenComparing(StoredRow::stream);
  private static final Comparator<StoredRow> NEWEST =
      Comparator.comparingLong(StoredRow::seq).reversed().thenComparing(StoredRow::stream);
  private static final Comparator<StoredRow> HOME_ORDER =
      Comparator.<StoredRow>comparingLong(stored -> stored.row().publishSeq())
          .reversed()
          .thenComparing(BY_PLACE);
  private static final Comparator<StoredRow> CREATED =
      Comparator.comparingLong(stored -> stored.row().createSeq());
  private static final String ONLY = "";

  private final MemoryTable<Pair, StoredRow> rows;
  private final MemoryTable<String, Position> position;
  private final MemoryTable<String, Grant> grants;
  private final MemoryTable<String, Backfill> backfills;
  private final MemoryTable<Pair, Tombstone> tombstones;
  private final MemoryTable<String, Long> runs;
  private final MemoryTable<String, SnapshotProgress> snapshot;
  private final MemoryTable<Settled, Outcome> settled;
  private final MemoryTable<Pair, CachedMedia> media;
  private final MemoryTable<String, Boolean> erasing;

  MemoryStoreTables(MemoryDisk disk) {
    rows = new MemoryTable<>(disk);
    position = new MemoryTable<>(disk);
    grants = new MemoryTable<>(disk);
    backfills = new MemoryTable<>(disk);
    tombstones = new MemoryTable<>(disk);
    runs = new MemoryTable<>(disk);
    snapshot = new MemoryTable<>(disk);
    settled = new MemoryTable<>(disk);
    media = new MemoryTable<>(disk);
    erasing = new MemoryTable<>(disk);
  }

  MemoryStoreTables(MemoryDisk disk, MemoryStoreTables other) {
    rows = new MemoryTable<>(disk, other.rows);
    position = new MemoryTable<>(disk, other.position);
    grants = new MemoryTable<>(disk, other.grants);
    backfills = new MemoryTable<>(disk, other.backfills);
    tombstones = new MemoryTable<>(disk, other.tombstones);
    runs = new MemoryTable<>(disk, other.runs);
    snapshot = new MemoryTable<>(disk, other.snapshot);
    settled = new MemoryTable<>(disk, other.settled);
    media = new MemoryTable<>(disk, other.media);
    erasing = new MemoryTable<>(disk, other.erasing);
  }

  /** A key of two parts. */
  private record Pair(String first, String second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = first.compareTo(other.first);
      return order != 0 ? order : second.compareTo(other.second);
    }
  }

  private record Settled(long n, String hash) implements Comparable<Settled> {
    @Override
    public int compareTo(Settled other) {
      int order = Long.compare(n, other.n);
      return order != 0 ? order : hash.compareTo(other.hash);
    }
  }

  private record Tombstone(String stream, long seq) {}

  private static List<StoredRow> sorted(
      Collection<StoredRow> rows, Predicate<StoredRow> matching, Comparator<StoredRow> order) {
    List<StoredRow> found = new ArrayList<>();
    for (StoredRow row : rows) {
      if (matching.test(row)) {
        found.add(row);
      }
    }
    found.sort(order);
    return found;
  }

  @Override
  public Position position() {
    return position.get(ONLY).orElse(Position.START);
  }

  @Override
  public void setPosition(Position now) {
    position.put(ONLY, now);
  }

  @Override
  public Optional<StoredRow> row(String entity, String stream) {
    return rows.get(new Pair(entity, stream));
  }

  @Override
  public List<StoredRow> rowsOf(String entity) {
    return sorted(
        rows.between(new Pair(entity, ""), new Pair(entity + "\0", "")), row -> true, NEWEST);
  }

  @Override
  public List<StoredRow> hangingOn(String post) {
    return sorted(
        rows.values(), stored -> post.equals(stored.row().post()), CREATED.thenComparing(BY_PLACE));
  }

  @Override
  public List<StoredRow> published(long below, int limit) {
    return published(post -> true, below, limit);
  }

  @Override
  public List<StoredRow> publishedBy(String author, long below, int limit) {
    return published(post -> post.row().author().equals(author), below, limit);
  }

  private List<StoredRow> published(Predicate<StoredRow> of, long below, int limit) {
    List<StoredRow> posts =
        sorted(
            rows.values(),
            of.and(stored ->
                stored.row().kind().equals(Row.POST)
                    && stored.row().publishSeq() > 0
                    && stored.row().publishSeq() < below),
            HOME_ORDER);
    return List.copyOf(posts.subList(0, Math.min(limit, posts.size())));
  }

  @Override
  public List<StoredRow> waiting() {
    return sorted(
        rows.values(),
        stored ->
            stored.row().kind().equals(Row.POST)
                && stored.row().publishSeq() == 0
                && stored.row().waiting(),
        CREATED.reversed().thenComparing(BY_PLACE));
  }

  @Override
  public List<StoredRow> ofKind(String kind) {
    return sorted(
        rows.values(),
        stored -> stored.row().kind().equals(kind),
        Comparator.comparing(StoredRow::entity).thenComparing(NEWEST));
  }

  @Override
  public List<CommentCount> commentCounts(List<String> posts) {
    List<CommentCount> counts = new ArrayList<>();
    for (String post : new TreeSet<>(posts)) {
      long comments =
          hangingOn(post).stream()
              .filter(stored -> stored.row().kind().equals(Row.COMMENT))
              .map(StoredRow::entity)
              .distinct()
              .count();
      if (comments > 0) {
        counts.add(new CommentCount(post, (int) comments));
      }
    }
    return counts;
  }

  @Override
  public void putRow(StoredRow row) {
    rows.put(new Pair(row.entity(), row.stream()), row);
  }

  @Override
  public void deleteRow(String entity, String stream) {
    rows.remove(new Pair(entity, stream));
  }

  @Override
  public void purge(String stream, long gen) {
    rows.removeIf(row -> row.stream().equals(stream) && row.gen() <= gen);
  }

  @Override
  public void sweep(long run) {
    rows.removeIf(row -> row.run() != run);
  }

  @Override
  public Optional<Grant> grant(String key) {
    return grants.get(key);
  }

  @Override
  public List<Grant> grants() {
    return grants.values().stream().sorted(Comparator.comparing(Grant::key)).toList();
  }

  @Override
  public void putGrant(Grant grant) {
    grants.put(grant.key(), grant);
  }

  @Override
  public List<Backfill> backfills() {
    return List.copyOf(backfills.values());
  }

  @Override
  public void putBackfill(Backfill backfill) {
    backfills.put(backfill.stream(), backfill);
  }

  @Override
  public void deleteBackfill(String stream) {
    backfills.remove(stream);
  }

  @Override
  public long tombstone(String entity, String stream) {
    return tombstones.get(new Pair(stream, entity)).map(Tombstone::seq).orElse(0L);
  }

  @Override
  public void putTombstone(String entity, String stream, long seq) {
    tombstones.put(new Pair(stream, entity), new Tombstone(stream, seq));
  }

  @Override
  public void dropTombstones(String stream) {
    tombstones.removeIf(tombstone -> tombstone.stream().equals(stream));
  }

  @Override
  public long nextRun() {
    long run = runs.get(ONLY).orElse(0L) + 1;
    runs.put(ONLY, run);
    return run;
  }

  @Override
  public Optional<SnapshotProgress> snapshot() {
    return snapshot.get(ONLY);
  }

  @Override
  public void setSnapshot(SnapshotProgress progress) {
    snapshot.put(ONLY, progress);
  }

  @Override
  public void deleteSnapshot() {
    snapshot.remove(ONLY);
  }

  @Override
  public List<Outcome> settled() {
    return List.copyOf(settled.values());
  }

  @Override
  public void putSettled(Outcome outcome) {
    settled.put(new Settled(outcome.n(), outcome.hash()), outcome);
  }

  @Override
  public void deleteSettled(long n, String hash) {
    settled.remove(new Settled(n, hash));
  }

  @Override
  public Optional<CachedMedia> cachedMedia(String id, String size) {
    return media.get(new Pair(id, size));
  }

  @Override
  public List<CachedMedia> cachedOfNoPost() {
    List<CachedMedia> gone = new ArrayList<>();
    for (CachedMedia file : media.values()) {
      if (rowsOf(file.post()).stream().noneMatch(row -> row.row().kind().equals(Row.POST))) {
        gone.add(file);
      }
    }
    return gone;
  }

  @Override
  public List<CachedMedia> allCachedMedia() {
    return List.copyOf(media.values());
  }

  @Override
  public void putCachedMedia(CachedMedia file) {
    media.put(new Pair(file.media(), file.size()), file);
  }

  @Override
  public void deleteCachedMedia(String id, String size) {
    media.remove(new Pair(id, size));
  }

  @Override
  public boolean erasing() {
    return erasing.get(ONLY).isPresent();
  }

  @Override
  public void setErasing(boolean now) {
    if (now) {
      erasing.put(ONLY, true);
    } else {
      erasing.remove(ONLY);
    }
  }
}
