package app.kith.desktop.store;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import app.kith.core.store.StoredRow;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How fast base is with 100,000 posts and 200,000 comments, and the outbox with 50,000 rows. Run
 * with a folder on the disk to be measured; prints milliseconds, elapsed and of this thread's CPU.
 */
final class StoreBench {
  private static final int POSTS = 100_000;
  private static final int COMMENTS = 200_000;
  private static final int PAGE = 1_000;
  private static final int HOME = 50;

  private final PrintStream out;
  private final BenchRows rows = new BenchRows();

  private StoreBench(PrintStream out) {
    this.out = out;
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "."), "bench");
    StoreBench bench = new StoreBench(System.out);
    try (JdbcLocalStore store = JdbcLocalStore.open(folder.resolve("base.db"))) {
      bench.base(store);
    }
    try (JdbcOutboxStore store = JdbcOutboxStore.open(folder.resolve("outbox.db"))) {
      bench.outbox(store);
    }
  }

  private interface Call {
    Object run() throws IOException;
  }

  private void measure(String what, int times, Call call) throws IOException {
    List<Double> elapsed = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long start = System.nanoTime();
      call.run();
      elapsed.add((System.nanoTime() - start) / 1e6);
      cpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6);
    }
    out.printf("%-46s elapsed %s   cpu %s%n", what, spread(elapsed), spread(cpu));
  }

  private static String spread(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return "%8.3f median %8.3f p95"
        .formatted(sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.95)));
  }

  private interface Change {
    void apply(StoreWriter writer) throws IOException;
  }

  private static int write(JdbcLocalStore store, Change change) throws IOException {
    return store.write(writer -> {
      change.apply(writer);
      return 1;
    });
  }

  private void base(JdbcLocalStore store) throws IOException {
    pages(store, "1,000 posts of a snapshot, put only", POSTS, rows::post, false);
    pages(store, "1,000 comments, asked for as sync does", COMMENTS, rows::comment, true);
    measure("home, first page with comment counts", 500, () -> home(store, Long.MAX_VALUE));
    List<Integer> below = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      below.add(POSTS - 199 * i);
    }
    measure("home, pages further down", 500, () -> home(store, below.removeLast()));
    measure("an author's page", 200, () -> author(store, rows.author()));
    measure("what hangs on a post", 200, () -> hanging(store, rows.anyPost()));
    measure("position", 1_000, () -> store.read(StoreReader::position));
    List<StoredRow> more = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      more.add(rows.post(POSTS + COMMENTS + i));
    }
    measure("one more row", 200, () -> write(store, w -> w.putRow(more.removeLast())));
    String stream = "a:" + rows.author() + "/community";
    measure("purge of one author's posts", 1, () -> write(store, w -> w.purge(stream, 9)));
    measure("sweep that finds nothing", 1, () -> write(store, w -> w.sweep(0)));
  }

  private void pages(
      JdbcLocalStore store, String what, int count, IntFunction<StoredRow> maker, boolean asking)
      throws IOException {
    int[] next = {0};
    List<StoredRow> page = new ArrayList<>();
    List<List<StoredRow>> pages = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      page.add(maker.apply(i));
      if (page.size() == PAGE) {
        pages.add(List.copyOf(page));
        page.clear();
      }
    }
    measure(what, pages.size(), () -> write(store, w -> put(w, pages.get(next[0]++), asking)));
  }

  /** With the questions that sync asks before it puts a row, or without. */
  private static void put(StoreWriter writer, List<StoredRow> page, boolean asking)
      throws IOException {
    for (StoredRow row : page) {
      if (asking
          && (writer.grant("m:" + row.row().author()).isPresent()
              || writer.row(row.entity(), row.stream()).isPresent()
              || writer.tombstone(row.entity(), row.stream()) > 0)) {
        continue;
      }
      writer.putRow(row);
    }
  }

  private static int home(JdbcLocalStore store, long below) throws IOException {
    return store.read(reader -> {
      List<StoredRow> page = reader.published(below, HOME);
      return reader.commentCounts(page.stream().map(StoredRow::entity).toList()).size();
    });
  }

  private static int author(JdbcLocalStore store, String author) throws IOException {
    return store.read(reader -> reader.publishedBy(author, Long.MAX_VALUE, HOME).size());
  }

  private static int hanging(JdbcLocalStore store, String post) throws IOException {
    return store.read(reader -> reader.hangingOn(post).size());
  }

  private void outbox(JdbcOutboxStore store) throws IOException {
    measure("outbox: one row, forced", 200, () -> fill(store, 1));
    fill(store, 50_000);
    measure("outbox: all of 50,000 rows", 10, () -> store.read(OutboxReader::rows));
    measure("outbox: the first 500 without a number", 50, () -> store.read(r -> r.unnumbered(500)));
    measure("outbox: count", 50, () -> store.read(OutboxReader::count));
  }

  private static int fill(JdbcOutboxStore store, int count) throws IOException {
    return store.write(writer -> {
      for (int i = 0; i < count; i++) {
        long key = writer.nextKey();
        writer.putRow(SampleOutbox.draft(key, "entity" + key));
      }
      return count;
    });
  }
}
