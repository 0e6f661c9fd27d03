package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 1: what a mutation is, and who may. */
class MutationsTest extends Blackbox {
  @Test
  @Proves("Such a mutation is accepted and **parked** as a raw row in its author's `u:` stream.")
  void an_unknown_kind_is_parked_as_it_is() throws IOException {
    Device maria = place.newcomer();
    String poll = "{\"kind\":\"poll\",\"v\":1,\"entity\":\"abc\",\"value\":{\"q\":\"Swim?\"}}";

    assertThat(maria.says(poll)).isEqualTo("accepted");

    assertThat(parked(maria)).containsExactly(Json.parse(poll));
  }

  @Test
  @Proves("so that a kind or version which the reader does not know is kept as it is.")
  void an_unknown_version_is_parked_as_it_is() throws IOException {
    Device maria = place.newcomer();
    String newer = "{\"kind\":\"like\",\"v\":7,\"entity\":\"abc\",\"value\":{\"with\":\"heart\"}}";

    assertThat(maria.says(newer)).isEqualTo("accepted");

    assertThat(parked(maria)).containsExactly(Json.parse(newer));
  }

  @Test
  @Proves("any other kind with an unknown member, is parked whole; but a delete is done.")
  void an_unknown_member_parks_a_like_and_not_a_delete() throws IOException {
    Device maria = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));

    maria.push("{\"kind\":\"delete\",\"v\":1,\"entity\":\"" + post + "\",\"softly\":true}");

    assertThat(parked(maria)).isEmpty();
    assertThat(maria.says(Said.like(post, true, "community"))).isEqualTo("deleted");
  }

  private static List<Json> parked(Device device) throws IOException {
    return device.changes().stream()
        .filter(change -> change.get("stream").text().equals("u:" + device.account()))
        .map(change -> change.get("row").get("fixed"))
        .toList();
  }

  @Test
  @Proves("Text nested deeper than 32, and text with half of a surrogate pair that is not escaped")
  void text_that_is_nested_too_deep_is_malformed() throws IOException {
    Device maria = place.newcomer();

    assertThat(maria.says(nested(31))).isEqualTo("accepted");
    assertThat(maria.says(nested(32))).isEqualTo("malformed");
  }

  private static String nested(int depth) {
    return "{\"kind\":\"x\",\"v\":1,\"entity\":\"abc\",\"value\":%s%s}"
        .formatted("[".repeat(depth), "]".repeat(depth));
  }

  @Test
  @Proves("Where a post is visible to more people than `audience` says")
  void words_for_fewer_people_are_not_shown_to_more() throws IOException {
    Device maria = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));

    String comment = Said.comment(Ids.random(), post, "between us", "followers");

    assertThat(maria.says(comment)).isEqualTo("audience changed");
    assertThat(maria.says(Said.like(post, true, "me"))).isEqualTo("audience changed");
  }

  @Test
  @Proves("and a `delete` need no open grant and no matching audience.")
  void what_takes_back_passes_a_closed_door() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    String comment = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));
    ben.push(Said.comment(comment, post, "Nice", "community"), Said.like(post, true, "community"));
    maria.push(Said.audience(post, "me", ""));

    assertThat(ben.says(Said.like(post, true, "community"))).isEqualTo("not visible");
    assertThat(ben.says(Said.like(post, false, "me"))).isEqualTo("accepted");
    assertThat(ben.says(Said.delete(comment))).isEqualTo("accepted");
  }

  @Test
  @Proves("| `caption` | post | string | `caption` | its author |")
  void what_is_another_s_is_not_written() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));

    assertThat(ben.says(Said.caption(post, "mine", ""))).isEqualTo("not yours");
    assertThat(ben.says(Said.audience(post, "me", ""))).isEqualTo("not yours");
    assertThat(ben.says(Said.delete(post))).isEqualTo("not yours");
    assertThat(ben.says(Said.name(maria.account(), "Eve"))).isEqualTo("not yours");
    assertThat(ben.says(Said.privately(maria.account(), true))).isEqualTo("not yours");
    assertThat(ben.says(Said.between("follow", maria.account(), ben.account(), true)))
        .isEqualTo("not yours");
    assertThat(ben.says(Said.between("block", maria.account(), ben.account(), true)))
        .isEqualTo("not yours");
    assertThat(ben.says(Said.between("approve", maria.account(), ben.account(), true)))
        .isEqualTo("not yours");
    assertThat(ben.says(Said.post(post, "Boat", "community"))).isEqualTo("id taken");
  }

  @Test
  @Proves("must be there (`unknown`) and not oneself (`malformed`).")
  void the_other_account_is_another_and_there() throws IOException {
    Device maria = place.newcomer();

    for (String kind : List.of("follow", "approve", "block")) {
      assertThat(maria.says(Said.between(kind, maria.account(), maria.account(), true)))
          .isEqualTo("malformed");
      assertThat(maria.says(Said.between(kind, maria.account(), "nobody", true)))
          .isEqualTo("unknown");
    }
  }
}
