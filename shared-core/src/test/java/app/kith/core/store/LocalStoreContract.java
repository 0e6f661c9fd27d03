package app.kith.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.store.StoreReader.CommentCount;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every base promises, whatever it is made of; its parents hold the rest. Extended by one test
 * per implementation.
 */
public abstract class LocalStoreContract extends LocalStoreStateContract {
  private void put(StoredRow... rows) throws IOException {
    write(writer -> {
      for (StoredRow row : rows) {
        writer.putRow(row);
      }
    });
  }

  private List<String> home(long below, int limit) throws IOException {
    return entities(list(reader -> reader.published(below, limit)));
  }

  private static List<String> entities(List<StoredRow> rows) {
    return rows.stream().map(StoredRow::entity).toList();
  }

  @Test
  void aRowComesBackWhole() throws IOException {
    StoredRow whole =
        new StoredRow(
            "p1",
            "e:alice/followers",
            3,
            Long.MAX_VALUE,
            5,
            SampleRows.row(Row.ORIGINALS, "alice", "p9", 11, 12, true));
    put(whole);

    assertThat(one(reader -> reader.row("p1", "e:alice/followers"))).contains(whole);
    assertThat(one(reader -> reader.row("p1", "e:alice/community"))).isEmpty();
    assertThat(one(reader -> reader.row("p2", "e:alice/followers"))).isEmpty();
  }

  @Test
  void bodiesAreKeptByteForByte() throws IOException {
    String fixed =
        "{\"claimed\": 5,  \"mood\" : {\"a\":[1, 2.50]},\"x\":\"\\u00e9\\ud83d\\u0000\"}";
    String regs =
        "{\"caption\":{\"v\":\"Ảnh của bà 🙂 'quoted' \u202e עברית\\n\",\"by\":\"d1:4\",\"at\":1}}";
    StoredRow post = SampleRows.withBodies(SampleRows.post("p1", "alice", 7), fixed, regs);
    StoredRow erased = SampleRows.withBodies(SampleRows.post("p2", "alice", 8), null, "{}");
    put(post, erased);

    assertThat(list(reader -> reader.rowsOf("p1"))).containsExactly(post);
    assertThat(list(reader -> reader.rowsOf("p2"))).containsExactly(erased);
  }

  @Test
  void aRowReplacesTheOneOfTheSameEntityAndStreamOnly() throws IOException {
    StoredRow old = SampleRows.post("p1", "alice", 7);
    StoredRow elsewhere = SampleRows.inStream(old, "a:alice/followers", 9);
    StoredRow newer = SampleRows.inStream(old, old.stream(), 12);
    put(old, elsewhere);
    put(newer);

    assertThat(list(reader -> reader.rowsOf("p1"))).containsExactly(newer, elsewhere);

    write(writer -> writer.deleteRow("p1", newer.stream()));
    write(writer -> writer.deleteRow("p1", "a:nobody/community"));
    assertThat(list(reader -> reader.rowsOf("p1"))).containsExactly(elsewhere);
  }

  @Test
  void rowsOfOneEntityAreNotThoseOfALongerName() throws IOException {
    put(SampleRows.post("p1", "alice", 7), SampleRows.post("p12", "alice", 8));
    put(SampleRows.post("p1-x", "alice", 9));

    assertThat(entities(list(reader -> reader.rowsOf("p1")))).containsExactly("p1");
    assertThat(list(reader -> reader.rowsOf("p"))).isEmpty();
  }

  @Test
  void homeIsPublishedPostsNewestFirstPageByPage() throws IOException {
    put(
        SampleRows.post("p3", "bob", 30),
        SampleRows.post("p1", "alice", 10),
        SampleRows.post("p2", "alice", 20),
        SampleRows.waitingPost("p4", "alice", 40),
        SampleRows.comment("c1", "p1", 50),
        SampleRows.user("alice", 1));

    assertThat(home(Long.MAX_VALUE, 2)).containsExactly("p3", "p2");
    assertThat(home(20, 2)).containsExactly("p1");
    assertThat(home(10, 2)).isEmpty();
    assertThat(home(Long.MAX_VALUE, 0)).isEmpty();
  }

  @Test
  void aPostThatMovesStandsTwiceInAnOrderThatIsAlwaysTheSame() throws IOException {
    StoredRow followers =
        SampleRows.inStream(SampleRows.post("p1", "alice", 10), "a:alice/followers", 11);
    put(followers, SampleRows.post("p1", "alice", 10));

    assertThat(list(reader -> reader.published(Long.MAX_VALUE, 5)))
        .extracting(StoredRow::stream)
        .containsExactly("a:alice/community", "a:alice/followers");
  }

  @Test
  void anAuthorsPageHoldsHisPostsOnly() throws IOException {
    put(
        SampleRows.post("p1", "alice", 10),
        SampleRows.post("p2", "bob", 20),
        SampleRows.post("p3", "alice", 30),
        SampleRows.waitingPost("p4", "alice", 40));

    assertThat(entities(list(reader -> reader.publishedBy("alice", Long.MAX_VALUE, 5))))
        .containsExactly("p3", "p1");
    assertThat(entities(list(reader -> reader.publishedBy("alice", 30, 5)))).containsExactly("p1");
    assertThat(list(reader -> reader.publishedBy("carol", Long.MAX_VALUE, 5))).isEmpty();
  }

  @Test
  void postsThatWaitComeNewestFirst() throws IOException {
    put(
        SampleRows.waitingPost("p1", "alice", 10),
        SampleRows.waitingPost("p2", "alice", 20),
        SampleRows.post("p3", "alice", 30));

    assertThat(entities(list(StoreReader::waiting))).containsExactly("p2", "p1");
  }

  @Test
  void whatHangsOnAPostComesByItsCreate() throws IOException {
    StoredRow likes =
        SampleRows.placed(
            "p1", "e:alice/community", 5, SampleRows.row(Row.LIKES, "alice", "p1", 4, 0, false));
    put(
        SampleRows.comment("c2", "p1", 30),
        SampleRows.comment("c1", "p1", 40),
        SampleRows.comment("c3", "p2", 20),
        likes,
        SampleRows.post("p1", "alice", 4));

    assertThat(entities(list(reader -> reader.hangingOn("p1")))).containsExactly("p1", "c2", "c1");
    assertThat(list(reader -> reader.hangingOn("p9"))).isEmpty();
  }

  @Test
  void rowsOfAKindComeByEntity() throws IOException {
    put(
        SampleRows.user("bob", 2),
        SampleRows.user("alice", 9),
        SampleRows.post("p1", "alice", 4),
        SampleRows.inStream(SampleRows.user("alice", 3), "u:alice", 12));

    assertThat(list(reader -> reader.ofKind(Row.USER)))
        .extracting(row -> row.entity() + " " + row.seq())
        .containsExactly("alice 12", "alice 9", "bob 2");
    assertThat(list(reader -> reader.ofKind("poll"))).isEmpty();
  }

  @Test
  void commentsAreCountedOncePerCommentAndPost() throws IOException {
    put(
        SampleRows.comment("c1", "p1", 10),
        SampleRows.comment("c2", "p1", 11),
        SampleRows.inStream(SampleRows.comment("c2", "p1", 11), "e:alice/followers", 12),
        SampleRows.comment("c3", "p2", 13),
        SampleRows.comment("c4", "p4", 14),
        SampleRows.post("p1", "alice", 4));

    assertThat(list(reader -> reader.commentCounts(List.of("p2", "p3", "p1", "p2"))))
        .containsExactly(new CommentCount("p1", 2), new CommentCount("p2", 1));
    assertThat(list(reader -> reader.commentCounts(List.of()))).isEmpty();
  }

  @Test
  void commentsAreCountedUnderAsManyPostsAsOneLikes() throws IOException {
    List<String> posts = new ArrayList<>();
    List<CommentCount> counts = new ArrayList<>();
    for (int i = 100; i < 223; i++) {
      posts.add("p" + i);
      counts.add(new CommentCount("p" + i, 1));
      put(SampleRows.comment("c" + i, "p" + i, i));
    }

    assertThat(list(reader -> reader.commentCounts(posts))).isEqualTo(counts);
  }

  @Test
  void purgingAStreamTakesItsRowsUpToTheClosedGen() throws IOException {
    StoredRow old = SampleRows.withGen(SampleRows.post("p1", "bob", 10), 1);
    StoredRow atGen = SampleRows.withGen(SampleRows.post("p2", "bob", 11), 2);
    StoredRow newer = SampleRows.withGen(SampleRows.post("p3", "bob", 12), 3);
    StoredRow other = SampleRows.withGen(SampleRows.post("p4", "alice", 13), 1);
    put(old, atGen, newer, other);

    write(writer -> writer.purge("a:bob/community", 2));

    assertThat(home(Long.MAX_VALUE, 10)).containsExactly("p4", "p3");
  }

  @Test
  void sweepingTakesWhatTheSnapshotDidNotSee() throws IOException {
    put(
        SampleRows.withRun(SampleRows.post("p1", "bob", 10), 4),
        SampleRows.withRun(SampleRows.post("p2", "bob", 11), 5),
        SampleRows.post("p3", "bob", 12),
        SampleRows.withRun(SampleRows.user("bob", 1), 5));

    write(writer -> writer.sweep(5));

    assertThat(home(Long.MAX_VALUE, 10)).containsExactly("p2");
    assertThat(entities(list(reader -> reader.ofKind(Row.USER)))).containsExactly("bob");
  }

  @Test
  void listsStayAsTheyWereReadWhileRowsChange() throws IOException {
    put(SampleRows.post("p1", "alice", 10), SampleRows.post("p2", "alice", 20));

    write(writer -> {
      for (StoredRow row : writer.published(Long.MAX_VALUE, 10)) {
        writer.deleteRow(row.entity(), row.stream());
      }
    });

    assertThat(home(Long.MAX_VALUE, 10)).isEmpty();
  }
}
