package app.kith.server.sync.erase;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.decide.Possessions;
import app.kith.server.sync.state.Erasure;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErasuresTest {
  private static final BlobId BOAT = new BlobId("ab".repeat(32));
  private static final BlobId SHARED = new BlobId("cd".repeat(32));

  private final Village village = new Village();
  private final Erasures erasures = new Erasures(village.queue());
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  private List<Possession.Key> possessions() {
    return village.memory().all(Tables.POSSESSIONS).stream().map(Possession::key).toList();
  }

  private static Possession.Key of(Villager villager, BlobId blob) {
    return new Possession.Key(villager.account(), blob);
  }

  private List<Erasure> queue() {
    return village.memory().all(Tables.ERASURES);
  }

  private Set<BlobId> released(BlobId... blobs) {
    return erasures.release(Set.of(blobs)).join();
  }

  /** A post of one picture whose shared copy is not its original. */
  private void postsStripped(Villager who, String post) {
    Picture picture =
        new Picture(post + "-m", "photo", "image/jpeg", 4, 3, 9, SHARED.value(), null, null);
    Original original = new Original(post + "-m", BOAT.value(), 9, "image/jpeg", "boat.jpg");
    who.does(
        new Mutation.CreatePost(
            new PostId(post), Audience.COMMUNITY, "Boat", List.of(picture), List.of(original), 1));
  }

  @Nested
  class DeletingAPost {
    @Test
    void takesOriginalAndSharedCopyFromItsAuthorAndHasThemLookedAtAtOnce() {
      erasures.derived(BOAT, SHARED).join();
      village.delivered(alice, BOAT, SHARED);
      postsStripped(alice, "p1");

      alice.deletes("p1");

      assertThat(possessions()).isEmpty();
      assertThat(queue())
          .containsExactlyInAnyOrder(
              new Erasure(BOAT, village.now()), new Erasure(SHARED, village.now()));
      assertThat(released(BOAT, SHARED)).containsExactlyInAnyOrder(BOAT, SHARED);
    }

    @Test
    void takesWhatTheServerDerivedAlsoWhereThePostNamesSomethingElse() {
      erasures.derived(BOAT, SHARED).join();
      village.delivered(alice, BOAT, SHARED);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());

      alice.deletes("p1");

      assertThat(possessions()).isEmpty();
      assertThat(queue()).extracting(Erasure::blob).containsExactlyInAnyOrder(BOAT, SHARED);
    }

    @Test
    void keepsWhatAnotherPostOfTheAuthorNames() {
      village.delivered(alice, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      alice.posts("p2", Audience.ME, "Boat again", BOAT.value());

      alice.deletes("p1");
      assertThat(possessions()).containsExactly(of(alice, BOAT));
      assertThat(released(BOAT)).isEmpty();

      alice.deletes("p2");
      assertThat(possessions()).isEmpty();
      assertThat(released(BOAT)).containsExactly(BOAT);
    }

    @Test
    void keepsWhatSomebodyElsePostedToo() {
      village.delivered(alice, BOAT);
      village.delivered(bob, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      bob.posts("p2", Audience.COMMUNITY, "My boat", BOAT.value());

      alice.deletes("p1");

      assertThat(possessions()).containsExactly(of(bob, BOAT));
      assertThat(released(BOAT)).isEmpty();
      assertThat(queue()).isEmpty();
    }

    @Test
    void isNotHeldUpByAPostThatNamesWhatItsAuthorNeverDelivered() {
      village.delivered(alice, BOAT);
      alice.posts("p1", Audience.ME, "Boat", BOAT.value());
      bob.posts("p2", Audience.ME, "A hash that I saw", BOAT.value());

      alice.deletes("p1");

      assertThat(released(BOAT)).containsExactly(BOAT);
    }
  }

  @Nested
  class PostingTheSamePictureAgain {
    @Test
    void afterTheDeletionNeedsANewUpload() {
      village.delivered(alice, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      alice.deletes("p1");

      alice.posts("p2", Audience.COMMUNITY, "Boat again", BOAT.value());

      assertThat(bob.sees("p2")).isEmpty();
      assertThat(released(BOAT)).containsExactly(BOAT);

      village.delivered(alice, BOAT);
      assertThat(bob.sees("p2")).isNotEmpty();
      assertThat(released(BOAT)).isEmpty();
    }

    @Test
    void beforeTheDeletionNeedsNone() {
      village.delivered(alice, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      alice.posts("p2", Audience.COMMUNITY, "Boat again", BOAT.value());

      alice.deletes("p1");

      assertThat(bob.sees("p2")).isNotEmpty();
      assertThat(released(BOAT)).isEmpty();
    }

    @Test
    void inOnePushWithTheDeletionWaitsToo() {
      village.delivered(alice, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      String delete = "{\"kind\":\"delete\",\"v\":1,\"entity\":\"p1\"}";
      Picture picture =
          new Picture("p2-m", "photo", "image/jpeg", 4, 3, 9, BOAT.value(), null, null);
      String create =
          village.codec.encode(
              new Mutation.CreatePost(
                  new PostId("p2"),
                  Audience.COMMUNITY,
                  "Boat again",
                  List.of(picture),
                  List.of(new Original("p2-m", BOAT.value(), 9, "image/jpeg", "boat.jpg")),
                  1));

      alice.pushes(delete, create);

      assertThat(bob.sees("p2")).isEmpty();
      assertThat(released(BOAT)).containsExactly(BOAT);
    }
  }

  @Nested
  class AnUploadThatNoPostNames {
    @Test
    void isKeptForSomeDaysAndThenNobodys() {
      village.delivered(alice, BOAT);
      long due = village.now() + Possessions.UNUSED.toMillis();
      assertThat(queue()).containsExactly(new Erasure(BOAT, due));

      village.pass(Possessions.UNUSED.minusSeconds(1));
      assertThat(released(BOAT)).isEmpty();
      assertThat(queue()).containsExactly(new Erasure(BOAT, due));

      village.pass(Duration.ofSeconds(1));
      assertThat(released(BOAT)).containsExactly(BOAT);
      assertThat(possessions()).isEmpty();
    }

    @Test
    void staysOnceAPostNamesIt() {
      village.delivered(alice, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      village.pass(Possessions.UNUSED);

      assertThat(released(BOAT)).isEmpty();

      assertThat(queue()).isEmpty();
      assertThat(possessions()).containsExactly(of(alice, BOAT));
    }

    @Test
    void mayHaveComeForAPostThatWasDeletedMeanwhile() {
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());
      alice.deletes("p1");
      village.delivered(alice, BOAT);

      village.pass(Possessions.UNUSED);

      assertThat(released(BOAT)).containsExactly(BOAT);
    }

    @Test
    void outlivesSomebodyElsesDeletion() {
      village.delivered(alice, BOAT);
      village.delivered(bob, BOAT);
      alice.posts("p1", Audience.COMMUNITY, "Boat", BOAT.value());

      alice.deletes("p1");

      assertThat(released(BOAT)).isEmpty();
      bob.posts("p2", Audience.COMMUNITY, "My boat", BOAT.value());
      assertThat(alice.sees("p2")).isNotEmpty();
    }
  }

  @Test
  void whatIsNobodysTakesItsCopiesAlong() {
    erasures.derived(BOAT, SHARED).join();
    erasures.derived(BOAT, SHARED).join();

    assertThat(released(BOAT)).containsExactly(BOAT);

    assertThat(queue()).containsExactly(new Erasure(SHARED, village.now()));
    assertThat(village.memory().all(Tables.COPIES)).isEmpty();
  }

  @Test
  void aBlobIsLookedAtAtTheEarlierOfTwoTimes() {
    erasures.lookAt(Set.of(BOAT), Duration.ofHours(1)).join();
    erasures.lookAt(Set.of(BOAT), Duration.ofHours(2)).join();
    assertThat(queue())
        .containsExactly(new Erasure(BOAT, village.now() + Duration.ofHours(1).toMillis()));

    erasures.lookAt(Set.of(BOAT), Duration.ZERO).join();
    assertThat(queue()).containsExactly(new Erasure(BOAT, village.now()));
  }

  @Test
  void whatIsErasedIsDone() {
    erasures.lookAt(Set.of(BOAT), Duration.ZERO).join();
    assertThat(released(BOAT)).containsExactly(BOAT);
    assertThat(queue()).isNotEmpty();

    erasures.erased(Set.of(BOAT, SHARED)).join();

    assertThat(queue()).isEmpty();
  }
}
