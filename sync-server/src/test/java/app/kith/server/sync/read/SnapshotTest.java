package app.kith.server.sync.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.Limits;
import app.kith.core.wire.Change;
import app.kith.core.wire.SnapshotPage;
import app.kith.core.wire.SnapshotPage.Placed;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
  private static final BlobId BLOB = new BlobId("ab".repeat(32));

  private final Village village = new Village(rows(2), Set.of());
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  private static Limits rows(int page) {
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
        l.pageChanges(),
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
  void directoryThenOwnControlThenOwnPostsThenFeedThenWords() {
    bob.follows(alice);
    alice.posts("older", Audience.COMMUNITY, "1");
    bob.posts("mine", Audience.ME, "2");
    alice.posts("newer", Audience.FOLLOWERS, "3");
    bob.comments("first", "older", "4", Audience.COMMUNITY);
    bob.comments("second", "older", "5", Audience.COMMUNITY);

    assertThat(bob.snapshot())
        .extracting(Placed::entity)
        .containsExactly(
            bob.account().value(),
            alice.account().value(),
            bob.account().value(),
            "mine",
            "newer",
            "older",
            "second",
            "first");
  }

  @Test
  void everyRowComesOnceThroughManyPages() {
    for (int i = 0; i < 9; i++) {
      alice.posts("p" + i, Audience.COMMUNITY, "Boat");
      bob.comments("c" + i, "p" + i, "Nice", Audience.COMMUNITY);
    }

    List<Placed> rows = alice.snapshot();

    assertThat(rows).hasSize(2 + 9 + 9);
    assertThat(rows.stream().map(row -> row.entity() + row.stream())).doesNotHaveDuplicates();
  }

  @Test
  void aRowHasTheSeqOfItsLastChangeInThatStream() {
    alice.posts("p1", Audience.COMMUNITY, "Boat");
    long seq = alice.captions("p1", "Ship", alice.last()).seq();

    assertThat(bob.snapshot())
        .filteredOn(row -> row.entity().equals("p1"))
        .first()
        .extracting(Placed::seq)
        .isEqualTo(seq);
  }

  @Nested
  class APageToken {
    @Test
    void ofAnotherRequestIsRefused() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");
      String token = Objects.requireNonNull(bob.snapshotPage(null, null).next());
      String stream = "a:" + alice.account() + "/community";

      assertThat(village.service.snapshot(bob.actor(), stream, token).join())
          .isEqualTo(new SnapshotReply.BadToken());
      assertThat(village.service.snapshot(bob.actor(), null, bob.cursor()).join())
          .isEqualTo(new SnapshotReply.BadToken());
      assertThat(village.service.snapshot(bob.actor(), null, "x").join())
          .isEqualTo(new SnapshotReply.BadToken());
    }
  }

  @Test
  void aStreamThatThereIsNotIsRefused() {
    for (String bad : List.of("x", "a:", "a:ALICE/me", "c:42", "a:alice/family")) {
      assertThat(village.service.snapshot(bob.actor(), bad, null).join())
          .isEqualTo(new SnapshotReply.BadStream());
    }
  }

  @Test
  void anotherAccountsPrivateStreamsGiveNothing() {
    alice.follows(bob);
    alice.posts("p1", Audience.ME, "Diary");

    assertThat(bob.rows("u:" + alice.account())).isEmpty();
    assertThat(bob.rows("a:" + alice.account() + "/me")).isEmpty();
    assertThat(bob.snapshotPage("u:" + alice.account(), null).gen()).isZero();
  }

  /**
   * A device pages while others write: what it holds after the last page and the log behind the
   * snapshot's beginning is what another one holds that begins now.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void pagesAndTheLogBehindThemGiveTheStateWhateverHappensInBetween(int turn) {
    bob.follows(alice);
    for (int i = 0; i < 4; i++) {
      alice.posts("p" + i, i % 2 == 0 ? Audience.COMMUNITY : Audience.FOLLOWERS, "Boat");
      bob.comments("c" + i, "p" + i, "Nice", i % 2 == 0 ? Audience.COMMUNITY : Audience.FOLLOWERS);
    }
    alice.posts("waits", Audience.COMMUNITY, "Picture", BLOB.value());
    alice.comments("mine", "waits", "soon", Audience.COMMUNITY);

    Device device = new Device();
    device.page(turn);
    village.pass(Duration.ofSeconds(1));
    alice.captions("p0", "Ship", null);
    alice.deletes("p2");
    village.delivered(alice, BLOB);
    bob.comments("c9", "p3", "late", Audience.FOLLOWERS);
    bob.likes("p0", Audience.COMMUNITY);
    device.page(100);
    device.pull();

    Device fresh = new Device();
    fresh.page(100);
    assertThat(device.rows).containsExactlyInAnyOrderEntriesOf(fresh.rows);
  }

  /** Keeps rows as a device does, without the cases that grants bring. */
  private final class Device {
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, Long> seqs = new LinkedHashMap<>();
    private final List<SnapshotPage> pages = new ArrayList<>();

    void page(int most) {
      for (int i = 0; i < most; i++) {
        String after = pages.isEmpty() ? null : pages.getLast().next();
        if (!pages.isEmpty() && after == null) {
          return;
        }
        SnapshotPage page = bob.snapshotPage(null, after);
        pages.add(page);
        for (Placed placed : page.rows()) {
          put(placed.entity() + " " + placed.stream(), placed.seq(), placed.row().toString());
        }
      }
    }

    void pull() {
      for (Change change : bob.page(pages.getFirst().tail()).changes()) {
        String key = change.entity() + " " + change.stream();
        if (change.kind().equals(Change.REMOVE)) {
          rows.remove(key);
          seqs.put(key, change.seq());
        } else if (change.row() != null && !change.row().partial()) {
          put(key, change.seq(), change.row().toString());
        }
      }
    }

    private void put(String key, long seq, String row) {
      if (seqs.getOrDefault(key, 0L) < seq) {
        rows.put(key, row);
        seqs.put(key, seq);
      }
    }
  }
}
