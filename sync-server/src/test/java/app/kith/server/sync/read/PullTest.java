package app.kith.server.sync.read;

import static app.kith.server.sync.Villager.registers;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.model.StreamId;
import app.kith.core.wire.Change;
import app.kith.core.wire.Page;
import app.kith.server.account.join.CreateInvite;
import app.kith.server.account.state.Role;
import app.kith.server.sync.Planted;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.commit.CommitBatch;
import app.kith.server.sync.commit.Pending;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.WaitingPost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PullTest {
  private static final Limits SMALL = small(3);

  private final Village village = new Village(SMALL, Set.of());
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  private static Limits small(int page) {
    Limits l = Limits.STANDARD;
    return new Limits(
        l.captionCodePoints(),
        l.nameCodePoints(),
        l.portraitBytes(),
        l.portraitSide(),
        l.handleMin(),
        l.handleMax(),
        l.mediaPerPost(),
        l.altCodePoints(),
        l.mutationBytes(),
        l.pushItems(),
        l.pushBytes(),
        page,
        page,
        l.outboxRows(),
        l.blobBytes(),
        l.chunkBytes(),
        l.openUploads(),
        l.openUploadBytes(),
        l.pixels(),
        l.side(),
        l.videoPixels(),
        l.videoMillis());
  }

  @Test
  void aPageNamesTheCursorThatItStartsAtAndTheNext() {
    String cursor = bob.cursor();
    alice.posts("p1", Audience.COMMUNITY, "Boat");

    Page page = bob.page(cursor);

    assertThat(page.from()).isEqualTo(cursor);
    assertThat(page.seq()).isEqualTo(page.head());
    assertThat(page.snapshot()).isFalse();
    assertThat(page.now()).isEqualTo(village.now());
    assertThat(bob.page(page.to()).changes()).isEmpty();
  }

  @Test
  void numbersInAStreamAreDense() {
    for (int i = 0; i < 7; i++) {
      alice.posts("p" + i, Audience.COMMUNITY, "Boat");
      alice.posts("q" + i, Audience.ME, "Diary");
    }

    assertThat(bob.pulls()).extracting(Change::sseq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void longLogsComeInPages() {
    for (int i = 0; i < 7; i++) {
      alice.posts("p" + i, Audience.COMMUNITY, "Boat");
    }

    Page first = bob.page(bob.cursor());

    assertThat(first.changes()).hasSize(3);
    assertThat(first.seq()).isLessThan(first.head());
    assertThat(bob.pulls()).hasSize(7);
  }

  @Test
  void noPageEndsInsideATransaction() {
    BlobId blob = new BlobId("ab".repeat(32));
    alice.posts("p1", Audience.COMMUNITY, "Boat", blob.value());
    for (int i = 0; i < 5; i++) {
      alice.comments("c" + i, "p1", "Nice", Audience.COMMUNITY);
    }
    alice.pulls();
    bob.pulls();
    village.delivered(alice, blob);
    alice.posts("p2", Audience.COMMUNITY, "Ship");

    Page page = alice.page(alice.cursor());

    assertThat(page.changes()).hasSize(12);
    assertThat(page.changes()).allMatch(change -> change.device().equals("server"));
    assertThat(bob.page(bob.cursor()).changes()).hasSize(6);
    assertThat(bob.pulls()).hasSize(7);
  }

  @Test
  void pagesAreBoundedByTheirWeightToo() {
    Village large = new Village();
    Villager writer = large.member("alice");
    Villager reader = large.member("bob");
    for (int i = 0; i < 30; i++) {
      writer.posts("p" + i, Audience.COMMUNITY, "é".repeat(5_000));
      writer.comments("c" + i, "p" + i, "\u0001x".repeat(2_500), Audience.COMMUNITY);
    }

    Page page = reader.page(reader.cursor());

    assertThat(page.changes().size()).isBetween(10, 50);
    assertThat(reader.pulls()).hasSize(60);
  }

  /** Which puts tell a body follows from its {@code since}. */
  @Nested
  class APutOfBefore {
    @Test
    void leavesOutALikeThatWasTakenBackSince() {
      String before = bob.cursor();
      alice.posts("p1", Audience.COMMUNITY, "Boat");
      bob.likes("p1", Audience.COMMUNITY);
      village.pass(Duration.ofSeconds(1));
      bob.unlikes("p1", Audience.COMMUNITY);

      List<Change> changes = bob.page(before).changes();

      assertThat(changes).hasSize(3);
      assertThat(changes.get(1).row()).isNull();
      assertThat(registers(changes.get(2))).contains("\"v\":false");
    }

    @Test
    void leavesOutACommentThatHasMovedToMoreReaders() {
      String before = alice.cursor();
      BlobId blob = new BlobId("ab".repeat(32));
      alice.posts("p1", Audience.COMMUNITY, "Boat", blob.value());
      alice.comments("c1", "p1", "Soon", Audience.COMMUNITY);
      alice.likes("p1", Audience.COMMUNITY);
      village.delivered(alice, blob);

      List<Change> told = new ArrayList<>();
      Page page = alice.page(before);
      while (!page.changes().isEmpty()) {
        told.addAll(page.changes());
        page = alice.page(page.to());
      }

      String me = "/" + Audience.ME.text();
      String all = "/" + Audience.COMMUNITY.text();
      assertThat(told).filteredOn(each -> puts(each, "p1", me)).noneMatch(this::hasWords);
      assertThat(told).filteredOn(each -> puts(each, "c1", me)).noneMatch(this::hasWords);
      assertThat(told)
          .filteredOn(each -> puts(each, "p1", all))
          .allMatch(this::hasWords)
          .hasSize(2);
      assertThat(told)
          .filteredOn(each -> puts(each, "c1", all))
          .allMatch(this::hasWords)
          .hasSize(1);
    }

    private boolean puts(Change change, String entity, String end) {
      return change.kind().equals(Change.PUT)
          && change.entity().equals(entity)
          && change.stream().endsWith(end);
    }

    private boolean hasWords(Change change) {
      return change.row() != null;
    }
  }

  @Nested
  class ACursor {
    @Test
    void thatThisServerDidNotMakeIsRefused() {
      String sealedByAnother =
          new Cursors(new Seal(new byte[] {1})).token(Head.start(Village.EPOCH));

      for (String bad : List.of("", "x", "AAAA", sealedByAnother, bob.cursor() + "A")) {
        assertThat(village.service.pull(bob.actor(), bad).join())
            .isEqualTo(new PullReply.BadCursor());
      }
    }

    @Test
    void thatIsAPageTokenIsRefused() {
      for (int i = 0; i < 7; i++) {
        alice.posts("p" + i, Audience.COMMUNITY, "Boat");
      }
      String token = Objects.requireNonNull(bob.snapshotPage(null, null).next());

      assertThat(village.service.pull(bob.actor(), token).join())
          .isEqualTo(new PullReply.BadCursor());
    }

    @Test
    void ofAFutureThatIsLostAsksForASnapshot() {
      CommitBatch.Unforced unforced =
          village.batches.commit(
              List.of(
                  Pending.of(working -> {
                    working.save(Tables.WAITING, new WaitingPost(new PostId("x"), alice.account()));
                    return true;
                  })));
      unforced.force();
      alice.posts("p1", Audience.COMMUNITY, "Boat");
      bob.pulls();
      Village restored = new Village(SMALL, Set.of());
      Villager other = restored.member("alice");
      restored.member("bob");
      other.posts("p9", Audience.COMMUNITY, "another past");

      Page page = other.page(bob.cursor());

      assertThat(page.snapshot()).isTrue();
      assertThat(page.changes()).isEmpty();
    }
  }

  @Nested
  class WhileACommitIsNotOnTheDisk {
    @Test
    void pagesThatSawItAreHeld() {
      String cursor = bob.cursor();
      CommitBatch.Unforced unforced = commitOnly();

      CompletableFuture<PullReply> page = village.service.pull(bob.actor(), cursor);
      var snapshot = village.service.snapshot(bob.actor(), null, null);

      assertThat(page).isNotDone();
      assertThat(snapshot).isNotDone();
      unforced.force();
      assertThat(page).isDone();
      assertThat(snapshot).isDone();
    }

    private CommitBatch.Unforced commitOnly() {
      return village.batches.commit(
          List.of(
              Pending.of(new CreateInvite("x", Role.MEMBER, null, 1, Duration.ZERO)),
              Pending.of(working -> {
                working.serverGroup(alice.account()).tell(alice.account(), "notice", "x", "{}");
                return true;
              })));
    }

    @Test
    void theNaiveCursorSkipsWhatIsCommittedMeanwhile() {
      Village naive = new Village(Limits.STANDARD, Set.of(Planted.NAIVE_CURSOR));
      Villager author = naive.member("alice");
      Villager reader = naive.member("bob");
      List<CommitBatch.Unforced> unforced = new ArrayList<>();
      unforced.add(post(naive, author, "p1"));
      CompletableFuture<PullReply> page = naive.service.pull(reader.actor(), reader.cursor());
      unforced.add(post(naive, author, "p2"));

      unforced.forEach(CommitBatch.Unforced::force);

      Page told = ((PullReply.Pulled) page.join()).page();
      assertThat(told.changes()).extracting(Change::entity).containsExactly("p1");
      assertThat(reader.page(told.to()).changes()).isEmpty();
    }

    private CommitBatch.Unforced post(Village in, Villager author, String id) {
      return in.batches.commit(
          List.of(
              Pending.of(working -> {
                var entity =
                    Entity.plain(
                            new EntityId(id),
                            EntityKind.POST,
                            author.account(),
                            author.last(),
                            null,
                            working.nextSeq(),
                            working.now())
                        .asPost(Audience.COMMUNITY, Audience.COMMUNITY, false, working.nextSeq());
                working.save(Tables.ENTITIES, entity);
                working
                    .serverGroup(author.account())
                    .put(entity, new StreamId.Posts(author.account(), Audience.COMMUNITY));
                return true;
              })));
    }
  }
}
