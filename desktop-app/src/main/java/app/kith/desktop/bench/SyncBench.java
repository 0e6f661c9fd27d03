package app.kith.desktop.bench;

import app.kith.core.join.FreshSecrets;
import app.kith.core.model.IdSource;
import app.kith.core.mutation.Mutation;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.desktop.server.ServerProcess;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** One community from its first post to its hundred thousandth, measured on the way. */
final class SyncBench {
  private static final int DEVICES = 20;
  private static final int BATCH = 100;
  private static final int RELAY_PER_SECOND = 500;

  private final String launcher;
  private final Path folder;
  private final Jsonb json;
  private final Figures figures;
  private final int posts;
  private final Effort effort;
  private Workload workload = new Workload();
  private final Starting starting;

  SyncBench(String launcher, Path folder, Jsonb json, Figures figures, int posts) {
    this.launcher = launcher;
    this.folder = folder;
    this.json = json;
    this.figures = figures;
    this.posts = posts;
    this.effort = Effort.of(posts);
    this.starting = new Starting(launcher, figures, effort);
  }

  /**
   * Measures; a peer is loaded with as much and asked in turn.
   *
   * @param database the URL of an empty one that all is done on once more, or ""
   */
  void run(boolean beside, String database) throws IOException, InterruptedException {
    Path home = folder.resolve("server");
    if (beside) {
      figures.step("npm installs pouchdb-server");
      try (PouchServer pouch = PouchServer.start(folder.resolve("pouch"))) {
        community(home, List.of(), Optional.of(new BesidePouch(pouch, figures)));
      }
    } else {
      community(home, List.of(), Optional.empty());
    }
    figures.step("Starting the server again and again");
    starting.measure(home, String.format("%,d posts", posts));
    Path fresh = folder.resolve("fresh");
    ServerProcess.start(launcher, fresh).close();
    starting.measure(fresh, "a new community");
    if (!database.isEmpty()) {
      figures.step("All of it again on the other database");
      figures.again("PostgreSQL");
      workload = new Workload();
      community(folder.resolve("again"), List.of("--database", database), Optional.empty());
    }
  }

  private void community(Path home, List<String> options, Optional<BesidePouch> peer)
      throws IOException, InterruptedException {
    List<Member> members = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(launcher, home, options)) {
      figures.step(DEVICES + " devices join");
      InviteLink link = invite(server);
      for (int i = 0; i < DEVICES; i++) {
        members.add(Member.join(link, secrets(), "member" + i, json));
      }
      String start = Serving.cursor(members.getFirst());
      pushes(server, members, peer);
      figures.step("Reading the log");
      for (int round = 0; round < effort.rounds(); round++) {
        double rate = served(Serving.from(members.getFirst(), start));
        if (peer.isPresent()) {
          peer.get().pull(rate);
        }
      }
      starting.memory(server, "memory of the server after that");
      relay(link, members);
      figures.step("A new device joins");
      new CatchUp(link, home.resolveSibling(home.getFileName() + "-newcomer"), json, figures)
          .measure();
    } finally {
      members.forEach(Member::close);
    }
  }

  private void pushes(ServerProcess server, List<Member> members, Optional<BesidePouch> peer)
      throws IOException, InterruptedException {
    figures.step("Pushing");
    double rate = push(server, members, posts, "pushed: posts", workload::post);
    if (peer.isPresent()) {
      peer.get().push(DEVICES, batches(posts), BATCH, rate);
    }
    for (int round = 0; round < effort.rounds(); round++) {
      rate = push(server, members, posts / 5, "pushed: comments", m -> workload.comment());
      if (peer.isPresent()) {
        peer.get().push(DEVICES, batches(posts / 5), BATCH, rate);
      }
      push(
          server,
          members,
          posts / 10,
          "pushed: posts, comments, likes, captions",
          workload::anything);
    }
  }

  private static DeviceSecrets secrets() {
    return new FreshSecrets(IdSource.secure(), new SecureRandom()).create();
  }

  private InviteLink invite(ServerProcess server) throws IOException {
    Map<String, Object> invite = json.type(Object.class).map().fromJson(server.invite(DEVICES + 2));
    return switch (InviteLink.parse(String.valueOf(invite.get("link")))) {
      case InviteLink.Result.Parsed parsed -> parsed.link();
      case InviteLink.Result.Malformed malformed -> throw new IOException(malformed.sentence());
    };
  }

  private static int batches(int count) {
    return Math.max(1, count / BATCH / DEVICES);
  }

  private double push(
      ServerProcess server,
      List<Member> members,
      int count,
      String what,
      Function<Member, Mutation> maker)
      throws IOException, InterruptedException {
    List<Together.Job> jobs = new ArrayList<>();
    for (Member member : members) {
      List<byte[]> bodies = new ArrayList<>();
      for (int i = 0; i < batches(count); i++) {
        List<Mutation> mutations = new ArrayList<>();
        for (int m = 0; m < BATCH; m++) {
          mutations.add(maker.apply(member));
        }
        bodies.add(member.prepare(mutations));
      }
      jobs.add(() -> {
        for (byte[] body : bodies) {
          member.push(body, BATCH);
        }
      });
    }
    ServerFacts facts = new ServerFacts(server.pid());
    long cpu = facts.cpu().toNanos();
    double seconds = Together.run(jobs);
    workload.arrived();
    long mutations = (long) batches(count) * BATCH * DEVICES;
    double micros = (facts.cpu().toNanos() - cpu) / 1e3 / mutations;
    figures.add(
        Figure.rate(
            what,
            mutations,
            seconds,
            "mutations/s",
            String.format(
                "%d devices, %d a push, forced to disk; %.0f us of the server's CPU each",
                DEVICES, BATCH, micros)));
    return mutations / seconds;
  }

  private double served(Serving.Pulled pulled) {
    figures.add(
        Figure.rate(
            "served: the whole log to one device",
            pulled.changes(),
            pulled.seconds(),
            "changes/s",
            String.format("%,d changes, %.1f MB", pulled.changes(), pulled.bytes() / 1e6)));
    return pulled.changes() / pulled.seconds();
  }

  private void relay(InviteLink link, List<Member> senders)
      throws IOException, InterruptedException {
    figures.step("Relaying " + RELAY_PER_SECOND + " a second");
    try (Member receiver = Member.join(link, secrets(), "receiver", json)) {
      Relay relay = new Relay(senders, receiver, workload);
      relay.run(RELAY_PER_SECOND, effort.relayWarming());
      Histogram micros = relay.run(RELAY_PER_SECOND, effort.relaying());
      for (double percentile : new double[] {50, 99}) {
        figures.add(
            new Figure(
                "relay, push to live receipt, p" + (int) percentile,
                micros.getValueAtPercentile(percentile) / 1e3,
                "ms",
                RELAY_PER_SECOND + "/s of one mutation a push, forced to disk"));
      }
    }
  }
}
