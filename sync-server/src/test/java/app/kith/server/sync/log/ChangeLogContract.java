package app.kith.server.sync.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.Epoch;
import app.kith.core.model.MediaId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Chain;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Erasure;
import app.kith.server.sync.state.KnownCopies;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Settled;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.StreamEnd;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every change log must do; each kind of log has a test of its own that fills this in. */
public abstract class ChangeLogContract {
  protected static final Epoch EPOCH = new Epoch(1, "spring");
  private static final AccountId ALICE = new AccountId("alice");
  private static final AccountId BOB = new AccountId("bob");
  private static final MutationId BY = new MutationId("d1", 4);

  /** An empty log of {@link #EPOCH}. */
  protected abstract ChangeLog log() throws IOException;

  private static Entity post(String id) {
    return Entity.plain(new EntityId(id), EntityKind.POST, ALICE, BY, null, 7, 1_700)
        .asPost(Audience.FOLLOWERS, Audience.ME, true, 0);
  }

  private static Body body(long entity, int slot, String part, String text) {
    return new Body(
        RowNumber.first(entity) + slot, part, BY, 99, 8, null, Audience.ME, "0a".repeat(16), text);
  }

  private static LogRow change(long seq, String stream, long entity) {
    Origin origin = new Origin(BY, "ab".repeat(32), ALICE, 1_234);
    Shape shape = new Shape("post", ALICE, BY, "p9", entity, 8, true, 1_700);
    return new LogRow(
        seq,
        1,
        stream,
        seq,
        "put",
        "p" + entity,
        1,
        origin,
        shape,
        2,
        null,
        "cd".repeat(32),
        "ef".repeat(32));
  }

  private static LogRow told(long seq) {
    Origin origin = new Origin(MutationId.byServer(seq), null, ALICE, 1_234);
    return new LogRow(
        seq,
        seq,
        "u:alice",
        seq,
        "grant",
        "f:bob",
        1,
        origin,
        null,
        null,
        "{\"a\":1}",
        Chain.START.value(),
        "ef".repeat(32));
  }

  private static void write(ChangeLog log, Plan plan) throws IOException {
    log.write(transaction -> {
      transaction.apply(plan);
      return true;
    });
  }

  /** A plan that changes rows only. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Plan rows(ChangeLog log, Plan.Delta<?, ?>... deltas) throws IOException {
    return new Plan(log.read(LogView::head), List.of(), List.of(deltas));
  }

  @SafeVarargs
  private static <K, V> Plan.Delta<K, V> added(Table<K, V> table, V... rows) {
    return new Plan.Delta<>(table, List.of(rows), List.of(), List.of());
  }

  private static Plan changes(List<LogRow> changes) {
    long last = changes.getLast().seq();
    return new Plan(new Head(EPOCH, last, "ef".repeat(32), 1_234), changes, List.of());
  }

  @Nested
  class TheHead {
    @Test
    void beginsAtNothing() throws IOException {
      assertThat(log().<Head>read(LogView::head)).isEqualTo(Head.start(EPOCH));
    }

    @Test
    void movesWithTheChanges() throws IOException {
      ChangeLog log = log();

      write(log, changes(List.of(change(1, "k:", 1), told(2))));

      assertThat(log.<Head>read(LogView::head))
          .isEqualTo(new Head(EPOCH, 2, "ef".repeat(32), 1_234));
      assertThat(log.<Head>write(LogView::head))
          .isEqualTo(new Head(EPOCH, 2, "ef".repeat(32), 1_234));
    }
  }

  @Nested
  class Changes {
    @Test
    void comeBackAsTheyWere() throws IOException {
      ChangeLog log = log();
      List<LogRow> rows = List.of(change(1, "k:", 1), told(2), change(3, "a:x/me", 1));

      write(log, changes(rows));

      assertThat(log.<List<LogRow>>read(view -> view.changes(0, 3, 10))).isEqualTo(rows);
      assertThat(log.<List<LogRow>>read(view -> view.changes(1, 2, 10)))
          .isEqualTo(rows.subList(1, 2));
      assertThat(log.<List<LogRow>>read(view -> view.changes(0, 3, 1)))
          .isEqualTo(rows.subList(0, 1));
      assertThat(log.<List<LogRow>>read(view -> view.changes(3, 3, 1))).isEmpty();
    }
  }

  @Nested
  class TheFloor {
    @Test
    void isNoneAtFirst() throws IOException {
      assertThat(log().<Long>read(LogView::floor)).isZero();
    }

    @Test
    void takesWhatIsBelowAndLeavesTheChangeAtIt() throws IOException {
      ChangeLog log = log();
      List<LogRow> rows = List.of(change(1, "k:", 1), told(2), change(3, "a:x/me", 1));
      write(log, changes(rows));
      Head head = log.read(LogView::head);

      write(log, new Plan(head, List.of(), List.of(), 2));

      assertThat(log.<Long>read(LogView::floor)).isEqualTo(2);
      assertThat(log.<Head>read(LogView::head)).isEqualTo(head);
      assertThat(log.<List<LogRow>>read(view -> view.changes(0, 3, 10)))
          .isEqualTo(rows.subList(1, 3));
    }
  }

  @Nested
  class Rows {
    @Test
    void areAddedChangedAndRemoved() throws IOException {
      ChangeLog log = log();
      write(log, rows(log, added(Tables.ENTITIES, post("p1"), post("p2"), post("p3"))));

      write(
          log,
          rows(
              log,
              new Plan.Delta<>(
                  Tables.ENTITIES,
                  List.of(post("p4")),
                  List.of(post("p2").deleted()),
                  List.of(new EntityId("p3")))));

      List<EntityId> asked = List.of("p1", "p2", "p3", "p4").stream().map(EntityId::new).toList();
      assertThat(log.<Map<EntityId, Entity>>read(view -> view.find(Tables.ENTITIES, asked)))
          .containsOnly(
              Map.entry(asked.get(0), post("p1")),
              Map.entry(asked.get(1), post("p2").deleted()),
              Map.entry(asked.get(3), post("p4")));
    }

    @Test
    void ofAnyKindComeBackAsTheyWere() throws IOException {
      ChangeLog log = log();
      Entity comment =
          Entity.plain(new EntityId("c1"), EntityKind.COMMENT, BOB, BY, new PostId("p1"), 9, 5)
              .asComment(Audience.COMMUNITY, Audience.FOLLOWERS);
      Body like = body(7, 3, "like/bob", "true").movedTo("e:alice/me", 11);
      Device device =
          new Device(
              new DeviceId("d1"), ALICE, "key", Chain.START.next("ab".repeat(32)), 5, 6, true);
      Settled settled =
          new Settled(new DeviceId("d1"), 3, "ab".repeat(32), "rejected", 8, "malformed");
      StreamGrant grant = new StreamGrant(StreamGrant.Side.FOLLOWERS, BOB, ALICE, 2, 40, true);
      Possession possession = new Possession(ALICE, new BlobId("ab".repeat(32)), 1_700);
      SharedCopy copy = new SharedCopy(possession.blob(), new BlobId("cd".repeat(32)));
      Medium medium =
          new Medium(new MediaId("m1"), new PostId("p1"), 2, copy.shared(), copy.original());
      Erasure erasure = new Erasure(copy.shared(), 1_800);
      KnownCopies known = new KnownCopies(copy.original());
      write(
          log,
          rows(
              log,
              added(Tables.ENTITIES, comment),
              added(Tables.BODIES, body(7, 0, "", "{\"Ả\": \"\uD83D\uDE42\"}"), like),
              added(Tables.STREAMS, new StreamEnd("k:", 12)),
              added(Tables.DEVICES, device),
              added(Tables.OUTCOMES, settled),
              added(Tables.GRANTS, grant),
              added(Tables.POSSESSIONS, possession),
              added(Tables.MEDIA, medium),
              added(Tables.ERASURES, erasure),
              added(Tables.COPIES, copy),
              added(Tables.KNOWN, known)));

      log.read(view -> {
        assertThat(view.where(Tables.ENTITIES_OF_POST, List.of(new PostId("p1"))))
            .containsExactly(comment);
        assertThat(view.where(Tables.BODIES_OF, List.of(7L)))
            .containsExactlyInAnyOrder(body(7, 0, "", "{\"Ả\": \"\uD83D\uDE42\"}"), like);
        assertThat(view.find(Tables.STREAMS, List.of("k:", "a:x/me")))
            .containsOnly(Map.entry("k:", new StreamEnd("k:", 12)));
        assertThat(view.find(Tables.DEVICES, List.of(device.id())))
            .containsOnly(Map.entry(device.id(), device));
        assertThat(view.where(Tables.DEVICES_OF, List.of(ALICE, BOB))).containsExactly(device);
        assertThat(view.find(Tables.OUTCOMES, List.of(settled.key())))
            .containsOnly(Map.entry(settled.key(), settled));
        assertThat(view.where(Tables.GRANTS_OF, List.of(BOB))).containsExactly(grant);
        assertThat(
                view.find(
                    Tables.POSSESSIONS,
                    List.of(possession.key(), new Possession.Key(BOB, possession.blob()))))
            .containsOnly(Map.entry(possession.key(), possession));
        assertThat(view.where(Tables.POSSESSIONS_OF, List.of(possession.blob())))
            .containsExactly(possession);
        assertThat(view.where(Tables.MEDIA_SHARING, List.of(medium.shared())))
            .containsExactly(medium);
        assertThat(view.where(Tables.MEDIA_FROM, List.of(medium.original())))
            .containsExactly(medium);
        assertThat(view.find(Tables.ERASURES, List.of(erasure.blob())))
            .containsOnly(Map.entry(erasure.blob(), erasure));
        assertThat(view.where(Tables.COPIES_OF, List.of(copy.original()))).containsExactly(copy);
        assertThat(view.find(Tables.KNOWN, List.of(copy.original(), copy.shared())))
            .containsOnly(Map.entry(copy.original(), known));
        assertThat(view.where(Tables.UPLOADS_OF, List.of(copy.original()))).isEmpty();
        return true;
      });
    }

    @Test
    void ofWordsTellSinceWhenWhenTheyAreRewritten() throws IOException {
      ChangeLog log = log();
      Body first = body(7, 0, "caption", "\"Boat\"");
      Body later =
          new Body(
              first.number(),
              "caption",
              new MutationId("d2", 5),
              120,
              31,
              "e:alice/me",
              null,
              "0b".repeat(16),
              "\"Ship\"");
      write(log, rows(log, added(Tables.BODIES, first)));

      write(log, rows(log, new Plan.Delta<>(Tables.BODIES, List.of(), List.of(later), List.of())));

      assertThat(log.<List<Body>>read(view -> view.where(Tables.BODIES_OF, List.of(7L))))
          .containsExactly(later);
    }

    @Test
    void areFoundHoweverManyAreAskedFor() throws IOException {
      ChangeLog log = log();
      List<Entity> many = IntStream.range(0, 1_500).mapToObj(i -> post("p" + i)).toList();
      write(log, rows(log, new Plan.Delta<>(Tables.ENTITIES, many, List.of(), List.of())));

      List<EntityId> ids = IntStream.range(0, 2_000).mapToObj(i -> new EntityId("p" + i)).toList();
      assertThat(log.<Map<EntityId, Entity>>read(view -> view.find(Tables.ENTITIES, ids)))
          .hasSize(1_500);
      assertThat(log.<Map<EntityId, Entity>>read(view -> view.find(Tables.ENTITIES, List.of())))
          .isEmpty();
    }
  }

  @Nested
  class Placements {
    @Test
    void areGoneThroughNewestFirst() throws IOException {
      ChangeLog log = log();
      List<Placement> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String stream = List.of("a:x/me", "a:y/community", "e:x/me").get(i % 3);
        all.add(new Placement(RowNumber.first(i) + i % 2, new EntityId("p" + i), stream, i, i / 4));
      }
      write(log, rows(log, new Plan.Delta<>(Tables.PLACEMENTS, all, List.of(), List.of())));

      for (Placement.Scan scan :
          List.of(
              new Placement.Scan.OfSide("a"),
              new Placement.Scan.OfSide("e"),
              new Placement.Scan.OfStream("a:x/me"),
              new Placement.Scan.OfStream("a:z/me"))) {
        List<Placement> expected =
            all.stream().filter(p -> p.isIn(scan)).sorted(Placement.ORDER).toList();
        assertThat(walk(log, scan)).isEqualTo(expected);
      }
    }

    private List<Placement> walk(ChangeLog log, Placement.Scan scan) throws IOException {
      List<Placement> walked = new ArrayList<>();
      List<Placement> page;
      do {
        Placement after = walked.isEmpty() ? null : walked.getLast();
        page = log.read(view -> view.placements(scan, after, 3));
        walked.addAll(page);
      } while (!page.isEmpty());
      return walked;
    }
  }

  @Nested
  class Transactions {
    @Test
    void thatFailLeaveNothing() throws IOException {
      ChangeLog log = log();

      assertThatThrownBy(() ->
              log.write(transaction -> {
                transaction.apply(changes(List.of(change(1, "k:", 1))));
                throw new IllegalStateException("a bug");
              }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a bug");

      assertThat(log.<Head>read(LogView::head)).isEqualTo(Head.start(EPOCH));
      assertThat(log.<List<LogRow>>read(view -> view.changes(0, 9, 9))).isEmpty();
    }

    @Test
    void waitForEachOtherSoThatNoNumberIsGivenTwice() throws Exception {
      ChangeLog log = log();
      CountDownLatch start = new CountDownLatch(1);
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        List<Future<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          writers.add(
              threads.submit(() -> {
                start.await();
                for (int n = 0; n < 10; n++) {
                  log.write(transaction -> {
                    long seq = transaction.head().seq() + 1;
                    transaction.apply(changes(List.of(change(seq, "k:", seq))));
                    return true;
                  });
                }
                return true;
              }));
        }
        start.countDown();
        for (Future<Boolean> writer : writers) {
          assertThat(writer.get()).isTrue();
        }
      }

      assertThat(log.<Head>read(LogView::head).seq()).isEqualTo(40);
      assertThat(log.<List<LogRow>>read(view -> view.changes(0, 99, 99))).hasSize(40);
    }

    @Test
    void thatAreForcedStay() throws IOException {
      ChangeLog log = log();
      write(log, changes(List.of(change(1, "k:", 1))));

      log.force();

      assertThat(log.<Head>read(LogView::head).seq()).isEqualTo(1);
    }
  }
}
