package app.kith.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every base promises about where the device stands: cursor, grants, backfills, snapshot. */
public abstract class LocalStoreStateContract extends LocalStoreTransactionContract {
  private static final String HASH = "ab".repeat(32);

  @Test
  void anEmptyBaseStandsAtTheStart() throws IOException {
    assertThat(position()).isEqualTo(Position.START);
    assertThat(one(StoreReader::snapshot)).isEmpty();
    assertThat(list(StoreReader::backfills)).isEmpty();
    assertThat(list(StoreReader::settled)).isEmpty();
  }

  @Test
  void thePositionIsTheLastOneSet() throws IOException {
    write(writer -> writer.setPosition(new Position(null, null, 0, 12)));
    Position next = new Position("2.b", "token", Long.MAX_VALUE - 1, Long.MAX_VALUE);
    write(writer -> writer.setPosition(next));

    assertThat(position()).isEqualTo(next);
  }

  @Test
  void aGrantReplacesTheOneOfItsKey() throws IOException {
    write(writer -> writer.putGrant(new Grant("f:alice", 1, true)));
    write(writer -> writer.putGrant(new Grant("m:alice", 4, true)));
    write(writer -> writer.putGrant(new Grant("f:alice", 2, false)));

    assertThat(one(reader -> reader.grant("f:alice"))).contains(new Grant("f:alice", 2, false));
    assertThat(one(reader -> reader.grant("m:alice"))).contains(new Grant("m:alice", 4, true));
    assertThat(one(reader -> reader.grant("f:bob"))).isEmpty();
  }

  @Test
  void backfillsComeByStreamAndOneReplacesTheOneOfItsStream() throws IOException {
    Backfill later = new Backfill("e:bob/followers", 1, null);
    write(writer -> writer.putBackfill(later));
    write(writer -> writer.putBackfill(new Backfill("a:bob/followers", 1, null)));
    Backfill onward = new Backfill("a:bob/followers", 2, "next");
    write(writer -> writer.putBackfill(onward));

    assertThat(list(StoreReader::backfills)).containsExactly(onward, later);

    write(writer -> writer.deleteBackfill("a:bob/followers"));
    write(writer -> writer.deleteBackfill("a:nobody/followers"));
    assertThat(list(StoreReader::backfills)).containsExactly(later);
  }

  @Test
  void aTombstoneIsRememberedPerEntityAndStreamUntilItsStreamIsDropped() throws IOException {
    write(writer -> {
      writer.putTombstone("p1", "a:bob/followers", 7);
      writer.putTombstone("p1", "a:bob/community", 8);
      writer.putTombstone("p2", "a:bob/followers", 9);
      writer.putTombstone("p1", "a:bob/followers", 10);
    });
    assertThat(number(reader -> reader.tombstone("p1", "a:bob/followers"))).isEqualTo(10);

    write(writer -> writer.dropTombstones("a:bob/followers"));

    assertThat(number(reader -> reader.tombstone("p1", "a:bob/followers"))).isZero();
    assertThat(number(reader -> reader.tombstone("p2", "a:bob/followers"))).isZero();
    assertThat(number(reader -> reader.tombstone("p1", "a:bob/community"))).isEqualTo(8);
  }

  @Test
  void snapshotRunsAreNeverGivenTwice() throws IOException {
    long first = nextRun();
    SnapshotProgress progress = new SnapshotProgress(first, "page2", "tail", 40);
    write(writer -> writer.setSnapshot(new SnapshotProgress(first, null, null, 0)));
    write(writer -> writer.setSnapshot(progress));
    assertThat(one(StoreReader::snapshot)).contains(progress);

    write(StoreWriter::deleteSnapshot);

    assertThat(one(StoreReader::snapshot)).isEmpty();
    assertThat(nextRun()).isGreaterThan(first);
  }

  @Test
  void settledMutationsComeByNumberAndLeaveByNumberAndHash() throws IOException {
    Outcome second = new Outcome(2, HASH, Outcome.REJECTED, 9, 0, "audience changed");
    Outcome first = new Outcome(1, HASH, Outcome.ACCEPTED, 8, 1_700_000_000_000L, null);
    write(writer -> {
      writer.putSettled(second);
      writer.putSettled(new Outcome(1, HASH, Outcome.SUPERSEDED, 7, 0, null));
      writer.putSettled(first);
    });
    assertThat(list(StoreReader::settled)).containsExactly(first, second);

    write(writer -> writer.deleteSettled(2, "cd".repeat(32)));
    write(writer -> writer.deleteSettled(1, HASH));

    assertThat(list(StoreReader::settled)).containsExactly(second);
  }

  @Test
  void cachedMediaAreKnownByIdAndSize() throws IOException {
    CachedMedia feed = new CachedMedia("p1", "m1", "1024", HASH, 90_000);
    CachedMedia original = new CachedMedia("p1", "m1", "original", "cd".repeat(32), 5L << 32);
    write(writer -> {
      writer.putCachedMedia(new CachedMedia("p1", "m1", "1024", "ef".repeat(32), 1));
      writer.putCachedMedia(feed);
      writer.putCachedMedia(original);
    });

    assertThat(one(reader -> reader.cachedMedia("m1", "1024"))).contains(feed);
    assertThat(one(reader -> reader.cachedMedia("m1", "original"))).contains(original);
    assertThat(one(reader -> reader.cachedMedia("m1", "256"))).isEmpty();
    assertThat(one(reader -> reader.cachedMedia("m2", "1024"))).isEmpty();
  }

  @Test
  void whatIsCachedOfPostsThatAreNotHereIsTold() throws IOException {
    CachedMedia here = new CachedMedia("p1", "m1", "1024", HASH, 1);
    CachedMedia gone = new CachedMedia("p2", "m2", "1024", HASH, 1);
    CachedMedia onlyLiked = new CachedMedia("p3", "m3", "original", HASH, 1);
    write(writer -> {
      writer.putRow(SampleRows.post("p1", "alice", 5));
      writer.putRow(SampleRows.likes("p3", 6));
      writer.putCachedMedia(onlyLiked);
      writer.putCachedMedia(gone);
      writer.putCachedMedia(here);
    });

    assertThat(list(StoreReader::cachedOfNoPost)).containsExactly(gone, onlyLiked);
    assertThat(list(StoreReader::allCachedMedia)).containsExactly(here, gone, onlyLiked);

    write(writer -> {
      writer.deleteCachedMedia("m2", "1024");
      writer.deleteCachedMedia("m2", "1024");
      writer.deleteCachedMedia("m3", "256");
    });
    assertThat(list(StoreReader::allCachedMedia)).containsExactly(here, onlyLiked);
  }

  @Test
  void thatSomethingIsToBeErasedIsRememberedUntilItIsDone() throws IOException {
    assertThat(one(reader -> Optional.of(reader.erasing()))).contains(false);

    write(writer -> writer.setErasing(true));
    write(writer -> writer.setErasing(true));
    assertThat(one(reader -> Optional.of(reader.erasing()))).contains(true);

    write(writer -> writer.setErasing(false));
    assertThat(one(reader -> Optional.of(reader.erasing()))).contains(false);
  }
}
