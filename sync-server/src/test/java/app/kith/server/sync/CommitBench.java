package app.kith.server.sync;

import app.kith.core.json.KithJson;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.Epoch;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.SnapshotPage;
import app.kith.server.account.join.Admission;
import app.kith.server.account.join.CreateInvite;
import app.kith.server.account.join.Join;
import app.kith.server.account.join.NewDevice;
import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.JdbcAccountTables;
import app.kith.server.account.state.Role;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.sync.commit.Acknowledgements;
import app.kith.server.sync.commit.CommitBatch;
import app.kith.server.sync.commit.CommitListener;
import app.kith.server.sync.commit.Committer;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.commit.PushReader;
import app.kith.server.sync.commit.ServerClock;
import app.kith.server.sync.decide.Decider;
import app.kith.server.sync.jdbc.JdbcChangeLog;
import app.kith.server.sync.jdbc.JdbcTable;
import app.kith.server.sync.jdbc.JdbcTables;
import app.kith.server.sync.read.Cursors;
import app.kith.server.sync.read.PullReader;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.read.Seal;
import app.kith.server.sync.read.SnapshotReader;
import app.kith.server.sync.read.SnapshotReply;
import app.kith.server.sync.state.Actor;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How many mutations a second the server makes durable, and how fast it reads them back: twenty
 * devices at once, on the H2 file that a home has, or on an empty PostgreSQL. Started by hand:
 *
 * <pre>CommitBench [folder or JDBC URL [mutations a push [pushes a device [posts to begin with]]]]
 * </pre>
 */
public final class CommitBench {
  private static final int DEVICES = 20;

  private final Jsonb json = KithJson.create();
  private final MutationCodec codec = new MutationCodec(json);
  private final Random random = new Random(1);
  private final IdSource ids = new IdSource(random);
  private final List<PostId> posts = new ArrayList<>();
  private final SyncService service;
  private final Committer committer;
  private final String first;

  private CommitBench(Database database) throws IOException {
    List<JdbcTable<?, ?>> tables = new ArrayList<>(JdbcTables.all());
    tables.addAll(JdbcAccountTables.all());
    JdbcChangeLog log = JdbcChangeLog.open(database, tables, new Epoch(1, "bench"));
    DurableHead durable = new DurableHead(0);
    Acknowledgements acknowledgements = new Acknowledgements();
    ServerClock clock =
        new ServerClock(InstantSource.system(), System::nanoTime, 0, false, why -> {});
    committer =
        new Committer(
            new CommitBatch(
                log,
                durable,
                clock,
                new SecureRandom(),
                acknowledgements,
                CommitListener.NONE,
                Set.of()));
    Seal seal = new Seal(new byte[32]);
    Cursors cursors = new Cursors(seal);
    SyncService.Readers readers =
        new SyncService.Readers(
            new PushReader(codec, Limits.STANDARD, new Decider(json)),
            new PullReader(cursors, Limits.STANDARD, json),
            new SnapshotReader(seal, cursors, Limits.STANDARD),
            cursors);
    service = new SyncService(log, committer, durable, clock, acknowledgements, readers, Set.of());
    committer.start();
    first = cursors.token(log.read(view -> view.head()));
  }

  /** A device with what it will push. */
  private static final class Device {
    final Actor actor;
    final List<Push> pushes = new ArrayList<>();
    final List<PostId> own = new ArrayList<>();
    Chain chain = Chain.START;

    Device(Actor actor) {
      this.actor = actor;
    }
  }

  private Device join(int number) {
    String code = "code" + number;
    committer
        .submit(new CreateInvite(Secrets.hash(code), Role.MEMBER, null, 1, Duration.ofDays(1)))
        .join();
    NewDevice device =
        NewDevice.of(ids.next(), "k".repeat(60), "t".repeat(26) + number).orElseThrow();
    Join.Wanted wanted = new Join.Wanted("member" + number, "Member " + number, null);
    Join join = new Join(Secrets.hash(code), device, wanted, Limits.STANDARD, json);
    Admission.Admitted admitted = (Admission.Admitted) committer.submit(join).join();
    return new Device(new Actor(admitted.account().id(), admitted.device()));
  }

  private void write(Device device, int size, int kind) {
    List<Push.Item> items = new ArrayList<>();
    Push.Before before = new Push.Before(device.chain.n(), device.chain.value());
    for (int i = 0; i < size; i++) {
      String text = codec.encode(mutation(device, kind));
      device.chain = device.chain.next(Chain.hash(text));
      items.add(new Push.Item(device.chain.n(), 5, text, null));
    }
    device.pushes.add(new Push("1.bench", device.actor.device().value(), before, items));
  }

  private Mutation mutation(Device device, int kind) {
    int dice = kind >= 0 ? kind : random.nextInt(100);
    if (dice < 15) {
      PostId post = new PostId(ids.next());
      device.own.add(post);
      posts.add(post);
      return new Mutation.CreatePost(
          post, Audience.COMMUNITY, "A boat on the lake, early", List.of(), List.of(), 5);
    }
    PostId any = posts.get(random.nextInt(posts.size()));
    if (dice < 55) {
      return new Mutation.CreateComment(
          new CommentId(ids.next()), any, "What a fine morning!", Audience.COMMUNITY, 5);
    }
    if (dice < 85) {
      return new Mutation.Like(any, true, Base.NOTHING, Audience.COMMUNITY);
    }
    PostId own = device.own.get(random.nextInt(device.own.size()));
    MutationId seen = new MutationId(device.actor.device().value(), 1);
    return new Mutation.EditCaption(own, "Another caption", Base.of(seen), Audience.COMMUNITY);
  }

  /** Of all threads, so that a busy machine can be told from a slow program. */
  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Of the one thread that decides and commits. */
  private static long committerNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("committer"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  /** What this process has written to files; 0 where the system doesn't tell. */
  private static long bytesWritten() {
    try {
      return Files.readAllLines(Path.of("/proc/self/io")).stream()
          .filter(line -> line.startsWith("wchar: "))
          .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Where the clocks stood. */
  private record Start(long nanos, long cpu, long committer, long written) {
    static Start now() {
      return new Start(System.nanoTime(), cpuNanos(), committerNanos(), bytesWritten());
    }

    Figure figure(long count) {
      return new Figure(
          count,
          (System.nanoTime() - nanos) / 1e9,
          (cpuNanos() - cpu) / 1e9,
          (committerNanos() - committer) / 1e9,
          bytesWritten() - written);
    }
  }

  /** How many there were, in what time, at what cost. */
  private record Figure(
      long count, double seconds, double cpuSeconds, double committer, long written) {}

  private Figure push(List<Device> devices) throws Exception {
    long mutations =
        devices.stream().flatMap(d -> d.pushes.stream()).mapToLong(p -> p.items().size()).sum();
    Start start = Start.now();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (Device device : devices) {
        all.add(
            threads.submit(() -> {
              for (Push push : device.pushes) {
                PushReply reply = service.push(device.actor, push).join();
                if (!reply.result().equals(PushReply.DONE)) {
                  throw new IllegalStateException(reply.toString());
                }
              }
              device.pushes.clear();
              return true;
            }));
      }
      for (Future<Boolean> each : all) {
        each.get();
      }
    }
    return start.figure(mutations);
  }

  private Figure pull(Actor actor) {
    Start start = Start.now();
    long rows = 0;
    String cursor = first;
    Page page;
    do {
      page = ((PullReply.Pulled) service.pull(actor, cursor).join()).page();
      rows += page.changes().size();
      cursor = page.to();
    } while (page.seq() < page.head());
    return start.figure(rows);
  }

  private Figure snapshot(Actor actor) {
    Start start = Start.now();
    long rows = 0;
    @Nullable String after = null;
    do {
      SnapshotPage page =
          ((SnapshotReply.Paged) service.snapshot(actor, null, after).join()).page();
      rows += page.rows().size();
      after = page.next();
    } while (after != null);
    return start.figure(rows);
  }

  private void run(int size, int pushes, int posts) throws Exception {
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      devices.add(join(i));
      for (int left = posts / DEVICES; left > 0; left -= 100) {
        write(devices.getLast(), Math.min(100, left), 0);
      }
    }
    say("posts to begin with, cold", push(devices), "mutations/s");
    for (int round = 1; round <= 3; round++) {
      for (int kind : new int[] {-1, 20}) {
        for (Device device : devices) {
          for (int i = 0; i < pushes; i++) {
            write(device, size, kind);
          }
        }
        String what = kind < 0 ? "posts, comments, likes, captions" : "comments only";
        say("push of " + size + ", " + what, push(devices), "mutations/s");
      }
    }
    for (int round = 1; round <= 3; round++) {
      say("pull of the whole log", pull(devices.getFirst().actor), "changes/s");
      say("snapshot of everything", snapshot(devices.getFirst().actor), "rows/s");
    }
  }

  private static void say(String what, Figure figure, String unit) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-48s %,8.0f %-11s %,7.1f us of CPU, %,6.1f of it the committer, %,5.1f kB each",
            what,
            figure.count() / figure.seconds(),
            unit,
            figure.cpuSeconds() / figure.count() * 1e6,
            figure.committer() / figure.count() * 1e6,
            figure.written() / 1e3 / figure.count()));
  }

  public static void main(String[] args) throws Exception {
    String where =
        args.length > 0 ? args[0] : Files.createTempDirectory("kith-commit-bench").toString();
    int size = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    int pushes = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    int posts = args.length > 3 ? Integer.parseInt(args[3]) : 1_000;
    DatabaseLocation location =
        where.startsWith("jdbc:")
            ? new DatabaseLocation.AtUrl(where)
            : new DatabaseLocation.InHome(Path.of(where));
    try (Database database = Database.open(location)) {
      CommitBench bench = new CommitBench(database);
      bench.run(size, pushes, posts);
      bench.committer.close();
    }
  }
}
