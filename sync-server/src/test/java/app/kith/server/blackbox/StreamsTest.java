package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 4: streams and grants, changes of audience, deletion. */
class StreamsTest extends Blackbox {
  @Test
  @Proves("A page never ends inside a transaction of one mutation.")
  void a_post_with_many_comments_is_narrowed_in_one_page() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));
    String[] comments = new String[450];
    for (int i = 0; i < comments.length; i++) {
      comments[i] = Said.comment(Ids.random(), post, "comment " + i, "community");
    }
    maria.push(comments);
    ben.changes();
    maria.push(Said.audience(post, "followers", ""));

    List<Json> pages = ben.pages();

    assertThat(pages.get(0).get("changes").items())
        .filteredOn(change -> change.get("kind").text().equals("remove"))
        .hasSize(1 + comments.length);
    // Each is one change in the new stream and one in the old: more than a page has otherwise.
    assertThat(maria.pages())
        .filteredOn(page -> page.get("changes").items().size() >= 2 + 2 * comments.length)
        .hasSize(1);
  }

  @Test
  @Proves("a `put` that is older comes without `row`.")
  void a_removal_brings_no_words() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "secret words", "community"));
    maria.push(Said.audience(post, "me", maria.last()));

    List<Json> changes = Device.about(ben.changes(), post);

    assertThat(changes).extracting(c -> c.get("kind").text()).containsExactly("put", "remove");
    assertThat(changes).noneMatch(change -> change.has("row"));
    assertThat(changes.get(1).get("moved").isTrue()).isTrue();
  }

  @Test
  @Proves("absent where its words are gone for all.")
  void a_deleted_post_is_removed_for_all() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"), Said.delete(post));

    List<Json> changes = Device.about(ben.changes(), post);

    assertThat(changes.getLast().get("kind").text()).isEqualTo("remove");
    assertThat(changes).noneMatch(change -> change.has("row") || change.has("moved"));
  }

  @Test
  @Proves("Deleting an id that nobody has leaves a tombstone which a later create does not pass.")
  void a_create_behind_its_delete_stays_away() throws IOException {
    Device maria = place.newcomer();
    String post = Ids.random();
    maria.push(Said.delete(post));

    assertThat(maria.says(Said.post(post, "late", "community"))).isEqualTo("accepted");

    assertThat(Device.about(Device.rows(maria.snapshot()), post)).isEmpty();
  }

  @Test
  @Proves("`gen` counts openings, so that a page of an earlier time can be told;")
  void each_follow_opens_with_the_next_gen() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "for followers", "followers"));
    String stream = "a:" + maria.account() + "/followers";
    assertThat(ben.backfill(stream).get(0).get("gen").number()).isZero();

    ben.push(Said.between("follow", ben.account(), maria.account(), true));
    assertThat(grant(ben, "f:" + maria.account())).isEqualTo("1 true");
    assertThat(Device.about(Device.rows(ben.backfill(stream)), post)).hasSize(1);
    ben.push(Said.between("follow", ben.account(), maria.account(), false));
    assertThat(grant(ben, "f:" + maria.account())).isEqualTo("1 false");
    assertThat(Device.rows(ben.backfill(stream))).isEmpty();
    ben.push(Said.between("follow", ben.account(), maria.account(), true));

    assertThat(grant(ben, "f:" + maria.account())).isEqualTo("2 true");
    assertThat(ben.backfill(stream).get(0).get("gen").number()).isEqualTo(2);
  }

  /** The last that the device is told of a grant: its gen, and whether it is open. */
  static String grant(Device device, String key) throws IOException {
    Json grant = Device.about(device.changes(), key).getLast().get("grant");
    return grant.get("gen").number() + " " + grant.get("open").isTrue();
  }

  @Test
  @Proves(
      "To fewer people, comments and likes go along; to more, they stay where they were written")
  void what_was_said_to_fewer_stays_with_them() throws IOException {
    Device maria = place.newcomer();
    String post = Ids.random();
    String few = Ids.random();
    String many = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));
    maria.push(Said.comment(many, post, "to all", "community"));
    maria.push(Said.audience(post, "followers", ""));
    maria.push(Said.comment(few, post, "to few", "followers"));
    String followers = "e:" + maria.account() + "/followers";
    assertThat(streams(maria, many)).containsExactly(followers);

    maria.push(Said.audience(post, "community", ""));

    assertThat(streams(maria, post)).containsExactly("a:" + maria.account() + "/community");
    assertThat(streams(maria, few)).containsExactly(followers);
    assertThat(streams(maria, many)).containsExactly(followers);
  }

  private static List<String> streams(Device device, String entity) throws IOException {
    return Device.about(Device.rows(device.snapshot()), entity).stream()
        .map(row -> row.get("stream").text())
        .toList();
  }

  @Test
  @Proves("and `publishSeq` is set anew.")
  void a_wider_audience_publishes_anew() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "me"));
    maria.push(Said.audience(post, "community", ""));

    Json put = Device.about(ben.changes(), post).getLast();

    assertThat(put.get("row").get("publishSeq").number()).isEqualTo(put.get("seq").number());
  }
}
