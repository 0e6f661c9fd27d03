package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Chain;
import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Item;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 2: numbers, hashes, chain. */
class NumbersTest extends Blackbox {
  @Test
  @Proves("what repeats is answered again, what is new is decided")
  void a_repeat_is_answered_the_same_and_applied_once() throws IOException {
    Device maria = place.newcomer();
    String post = Said.post(Ids.random(), "Boat", "community");
    String refused = Said.caption("nothing", "x", "");
    List<Json> first = maria.push(post, refused);

    Json again =
        maria.push(maria.epoch(), Chain.START, Item.aged(post, 99), Item.aged(refused, 99)).good();

    assertThat(again.get("outcomes").items()).extracting(Device::word).isEqualTo(words(first));
    assertThat(again.get("outcomes").items().get(1)).isEqualTo(first.get(1));
    assertThat(maria.changes().stream().filter(c -> c.get("kind").text().equals("put"))).hasSize(1);
  }

  private static List<String> words(List<Json> outcomes) {
    return outcomes.stream().map(Device::word).toList();
  }

  @Test
  @Proves("A repeat whose text the device no longer has is sent as its hash alone.")
  void a_repeat_may_be_its_hash_and_what_is_new_follows_it() throws IOException {
    Device maria = place.newcomer();
    String one = Said.post(Ids.random(), "one", "community");
    String two = Said.post(Ids.random(), "two", "community");
    maria.push(one);

    Json reply = maria.push(maria.epoch(), Chain.START, Item.hashOf(one), Item.of(two)).good();

    assertThat(reply.get("result").text()).isEqualTo("done");
    assertThat(reply.get("lastN").number()).isEqualTo(2);
    assertThat(words(reply.get("outcomes").items())).containsExactly("accepted", "accepted");
  }

  @Test
  @Proves(
      "| begins above the server's last number, or ends below it | `expected`; nothing is done;")
  void a_gap_and_an_old_run_are_told_what_is_expected() throws IOException {
    Device maria = place.newcomer();
    String text = Said.delete(Ids.random());
    Chain start = maria.chain();
    maria.push(text, text);

    Json gap = maria.push(maria.epoch(), new Chain(7, start.value()), Item.of(text)).good();
    Json old = maria.push(maria.epoch(), start, Item.of(text)).good();

    assertThat(List.of(gap, old))
        .allSatisfy(reply -> {
          assertThat(reply.get("result").text()).isEqualTo("expected");
          assertThat(reply.get("lastN").number()).isEqualTo(2);
          assertThat(reply.get("chain").text()).isEqualTo(maria.chain().value());
          assertThat(reply.get("outcomes").items()).isEmpty();
        });
  }

  @Test
  @Proves(
      "| chains part | `forked`; nothing is done: the device's disk is a copy or was restored |")
  void another_text_under_a_number_is_a_fork() throws IOException {
    Device maria = place.newcomer();
    maria.push(Said.delete(Ids.random()));

    Json reply = maria.push(maria.epoch(), Chain.START, Item.of(Said.delete(Ids.random()))).good();

    assertThat(reply.get("result").text()).isEqualTo("forked");
    assertThat(reply.get("lastN").number()).isEqualTo(1);
  }

  @Test
  @Proves("starts again as a new device of the account: n = 1, chain 0, a new key pair and token.")
  void a_forked_device_starts_again() throws IOException {
    Device maria = place.newcomer();
    maria.push(Said.post(Ids.random(), "before", "community"));

    Device again = maria.again();

    assertThat(again.account()).isEqualTo(maria.account());
    assertThat(again.says(Said.post(Ids.random(), "after", "community"))).isEqualTo("accepted");
    assertThat(again.last()).isEqualTo(again.id() + ":1");
    assertThat(maria.says(Said.delete(Ids.random()))).isEqualTo("accepted");
  }

  @Test
  @Proves("| of another epoch | `epoch`; nothing is done |")
  void a_push_of_another_epoch_changes_nothing() throws IOException {
    Device maria = place.newcomer();
    Item item = Item.of(Said.delete(Ids.random()));

    Json reply = maria.push("7.000000000000", Chain.START, item).good();

    assertThat(reply.get("result").text()).isEqualTo("epoch");
    assertThat(reply.get("epoch").text()).isEqualTo(maria.epoch());
    assertThat(reply.get("lastN").number()).isZero();
  }

  @Test
  @Proves("takes device and account from the token, never from a body.")
  void the_device_is_the_token_s() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String body = maria.pushed(maria.epoch(), Chain.START, Item.of(Said.delete("x")));

    Json reply = maria.wire().post("/v1/push", ben.token(), body).good();

    assertThat(reply.get("device").text()).isEqualTo(ben.id());
  }
}
