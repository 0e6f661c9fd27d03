package app.kith.server.sync.decide;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeletionTest {
  private static final String HASH = "ab".repeat(32);

  private final Village village = new Village();
  private final Villager alice = village.member("alice");
  private final Villager bob = village.member("bob");

  @Nested
  class OfAPost {
    private final String before = bob.cursor();

    private void writeAndDelete() {
      alice.posts("p1", Audience.COMMUNITY, "secret caption", HASH);
      village.delivered(alice, new BlobId(HASH));
      MutationId first = alice.last();
      alice.captions("p1", "secret second", first);
      bob.comments("c1", "p1", "secret comment", Audience.COMMUNITY);
      bob.likes("p1", Audience.COMMUNITY);

      alice.deletes("p1");
    }

    @Test
    void takesEverythingThatHangsOnItAway() {
      writeAndDelete();

      assertThat(alice.snapshot()).extracting(placed -> placed.row().kind()).containsOnly("user");
      assertThat(bob.hears())
          .contains(
              "remove p1 a:" + alice.account() + "/community",
              "remove p1 e:" + alice.account() + "/community",
              "remove c1 e:" + alice.account() + "/community")
          .noneMatch(line -> line.startsWith("put post p1"));
    }

    @Test
    void leavesNoWordOfItAnywhere() throws IOException {
      writeAndDelete();

      assertThat(village.memory().all(Tables.BODIES))
          .extracting(Body::text)
          .noneMatch(text -> text.contains("secret") || text.contains(HASH));
      assertThat(village.memory().all(Tables.MEDIA)).isEmpty();
    }

    @Test
    void isReadAsEnvelopesOnlyByWhoComesLate() {
      writeAndDelete();

      List<Change> changes = bob.page(before).changes();

      assertThat(changes)
          .filteredOn(change -> change.kind().equals(Change.PUT))
          .filteredOn(change -> !change.stream().equals("k:"))
          .isNotEmpty()
          .allMatch(change -> change.row() == null);
    }

    @Test
    void givesNoIdFreeAgain() {
      writeAndDelete();

      assertThat(bob.posts("p1", Audience.ME, "x").reason()).isEqualTo(Rejection.ID_TAKEN);
      assertThat(alice.posts("p1", Audience.ME, "x").result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(alice.sees("p1")).isEmpty();
    }

    @Test
    void isNothingNewTheSecondTime() {
      writeAndDelete();
      long head = village.durable.seq();

      assertThat(alice.deletes("p1").result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(village.durable.seq()).isEqualTo(head);
    }

    @Test
    void alsoWhileItWaits() {
      alice.posts("p2", Audience.COMMUNITY, "Boat", HASH);
      alice.deletes("p2");

      village.delivered(alice, new BlobId(HASH));

      assertThat(alice.sees("p2")).isEmpty();
      assertThat(village.memory().all(Tables.WAITING)).isEmpty();
      assertThat(alice.sees(new PostId("p2").originals().value())).isEmpty();
    }
  }

  @Nested
  class OfAComment {
    private void write() {
      alice.posts("p1", Audience.COMMUNITY, "Boat");
      bob.comments("c1", "p1", "Nice", Audience.COMMUNITY);
    }

    @Test
    void byItsWriter() {
      write();

      assertThat(bob.deletes("c1").result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(alice.sees("c1")).isEmpty();
    }

    @Test
    void byThePostsAuthor() {
      write();

      assertThat(alice.deletes("c1").result()).isEqualTo(Outcome.ACCEPTED);
      assertThat(bob.sees("c1")).isEmpty();
    }

    @Test
    void byNobodyElse() {
      write();

      assertThat(village.member("cat").deletes("c1").reason()).isEqualTo(Rejection.NOT_YOURS);
      assertThat(bob.deletes("p1").reason()).isEqualTo(Rejection.NOT_YOURS);
      assertThat(bob.sees("p1")).isNotEmpty();
    }
  }

  @Nested
  class OfWhatIsNotThere {
    @Test
    void leavesATombstoneThatItsCreateCanNotPass() {
      assertThat(alice.deletes("p1").result()).isEqualTo(Outcome.ACCEPTED);

      assertThat(alice.posts("p1", Audience.COMMUNITY, "Boat").result())
          .isEqualTo(Outcome.ACCEPTED);
      assertThat(alice.sees("p1")).isEmpty();
      assertThat(bob.posts("p1", Audience.COMMUNITY, "Boat").reason())
          .isEqualTo(Rejection.ID_TAKEN);
    }

    @Test
    void isNoWayToDeleteAnAccountOrAHistory() {
      assertThat(alice.deletes(alice.account().value()).reason()).isEqualTo(Rejection.UNKNOWN);
      assertThat(village.memory().all(Tables.ENTITIES))
          .filteredOn(entity -> entity.id().equals(new EntityId(alice.account().value())))
          .noneMatch(entity -> entity.dead());
    }
  }
}
