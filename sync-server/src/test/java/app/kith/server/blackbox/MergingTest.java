package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Item;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Section 3: the rule of merging, between two devices of one account. */
class MergingTest extends Blackbox {
  private static final long HOUR = 3_600_000;

  @Test
  @Proves("where its `base` is W: its writer had seen W. Its stamp is then at least W's stamp + 1;")
  void seen_beats_the_clock() throws IOException {
    Device laptop = place.newcomer();
    Device phone = laptop.linked();
    String post = Ids.random();
    long stamp = laptop.push(Said.post(post, "one", "community")).get(0).get("stamp").number();

    Json outcome = aged(phone, Said.caption(post, "two", laptop.last()));

    assertThat(Device.word(outcome)).isEqualTo("accepted");
    assertThat(outcome.get("stamp").number()).isEqualTo(stamp + 1);
    assertThat(caption(laptop, post)).isEqualTo("two");
  }

  private static Json aged(Device device, String text) throws IOException {
    Json reply = device.push(device.epoch(), device.chain(), Item.aged(text, HOUR)).good();
    return reply.get("outcomes").items().get(0);
  }

  @Test
  @Proves("else where (stamp, mutation id) is larger.")
  void without_a_base_the_younger_wins() throws IOException {
    Device laptop = place.newcomer();
    Device phone = laptop.linked();
    String post = Ids.random();
    laptop.push(Said.post(post, "one", "community"));

    assertThat(phone.says(Said.caption(post, "younger", ""))).isEqualTo("accepted");

    assertThat(caption(laptop, post)).isEqualTo("younger");
  }

  @Test
  @Proves("A value that loses is `superseded`.")
  void without_a_base_the_older_loses_and_is_kept_for_its_writer() throws IOException {
    Device laptop = place.newcomer();
    Device phone = laptop.linked();
    String post = Ids.random();
    laptop.push(Said.post(post, "one", "community"));

    assertThat(Device.word(aged(phone, Said.caption(post, "older", "")))).isEqualTo("superseded");

    assertThat(caption(laptop, post)).isEqualTo("one");
    phone.snapshot();
    assertThat(Device.rows(phone.snapshot()))
        .filteredOn(row -> row.get("row").get("kind").text().equals("history"))
        .extracting(row -> row.get("row").get("fixed").get("value").text())
        .containsExactly("older");
  }

  @Test
  @Proves("A `base` that is not the winner, or that never was, counts as none.")
  void a_base_that_never_existed_counts_as_none() throws IOException {
    Device laptop = place.newcomer();
    Device phone = laptop.linked();
    String post = Ids.random();
    laptop.push(Said.post(post, "one", "community"));

    assertThat(Device.word(aged(phone, Said.caption(post, "x", Ids.random() + ":7"))))
        .isEqualTo("superseded");
    assertThat(laptop.says(Said.caption(post, "y", laptop.id() + ":900"))).isEqualTo("accepted");
    assertThat(laptop.says(Said.caption(post, "z", "#4"))).isEqualTo("malformed");
    assertThat(laptop.says(Said.caption(post, "z", "nonsense"))).isEqualTo("malformed");
  }

  private static String caption(Device device, String post) throws IOException {
    Json row = Device.about(Device.rows(device.snapshot()), post).get(0).get("row");
    return row.get("regs").get("caption").get("v").text();
  }
}
