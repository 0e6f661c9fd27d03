package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 4: who asks first, and what a block does. */
class BlocksTest extends Blackbox {
  @Test
  @Proves("(`private` is true) opens nothing: the server sets the author's `request/<follower>`.")
  void who_asks_first_is_let_in_by_an_approval() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    maria.push(Said.privately(maria.account(), true));
    ben.push(Said.between("follow", ben.account(), maria.account(), true));

    assertThat(told(ben, "f:" + maria.account())).isEmpty();
    assertThat(register(maria, "request/" + ben.account())).startsWith("true server:");

    maria.push(Said.between("approve", maria.account(), ben.account(), true));
    assertThat(told(ben, "f:" + maria.account())).containsExactly("1 true");
    assertThat(register(maria, "request/" + ben.account())).startsWith("false server:");
    maria.push(Said.between("approve", maria.account(), ben.account(), false));
    assertThat(told(ben, "f:" + maria.account())).containsExactly("1 false");
    assertThat(register(ben, "follow/" + maria.account())).startsWith("false server:");
  }

  @Test
  @Proves("A `private` of false lets in whoever has asked.")
  void the_end_of_asking_lets_in() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    maria.push(Said.privately(maria.account(), true));
    ben.push(Said.between("follow", ben.account(), maria.account(), true));

    maria.push(Said.privately(maria.account(), false));

    assertThat(told(ben, "f:" + maria.account())).containsExactly("1 true");
  }

  @Test
  @Proves("**A block**, in one transaction: closes `m:` and `f:` for both")
  void a_block_closes_both_ways() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    follow(maria, ben);
    follow(ben, maria);
    maria.changes();
    ben.changes();

    maria.push(Said.between("block", maria.account(), ben.account(), true));

    for (List<Device> pair : List.of(List.of(maria, ben), List.of(ben, maria))) {
      List<Json> changes = pair.get(0).changes();
      assertThat(grants(changes, "m:" + pair.get(1).account())).containsExactly("1 false");
      assertThat(grants(changes, "f:" + pair.get(1).account())).containsExactly("1 false");
      assertThat(register(pair.get(0), "follow/" + pair.get(1).account()))
          .startsWith("false server:");
      String community = "a:" + pair.get(1).account() + "/community";
      assertThat(pair.get(0).backfill(community).get(0).get("gen").number()).isZero();
    }
    assertThat(ben.says(Said.between("follow", ben.account(), maria.account(), true)))
        .isEqualTo("not visible");
  }

  @Test
  @Proves("the words of a comment go as `history` rows to whoever wrote them.")
  void a_block_takes_back_what_was_said() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    String comment = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));
    ben.push(Said.comment(comment, post, "Nice", "community"), Said.like(post, true, "community"));

    maria.push(Said.between("block", maria.account(), ben.account(), true));

    List<Json> rows = Device.rows(maria.snapshot());
    assertThat(Device.about(rows, comment)).isEmpty();
    assertThat(Device.about(rows, post))
        .filteredOn(row -> row.get("row").get("kind").text().equals("likes"))
        .noneMatch(
            row -> row.get("row").get("regs").get("like/" + ben.account()).get("v").isTrue());
    assertThat(Device.rows(ben.snapshot()))
        .filteredOn(row -> row.get("row").get("kind").text().equals("history"))
        .extracting(row -> row.get("row").get("fixed").get("value").text())
        .containsExactly("Nice");
    assertThat(ben.says(Said.like(post, true, "community"))).isEqualTo("not visible");
  }

  @Test
  @Proves(
      "The end of the last one opens `m:` for both with the next gen, and restores nothing else")
  void only_the_end_of_both_blocks_opens() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));
    follow(ben, maria);
    maria.push(Said.between("block", maria.account(), ben.account(), true));
    ben.push(Said.between("block", ben.account(), maria.account(), true));
    ben.changes();

    maria.push(Said.between("block", maria.account(), ben.account(), false));
    assertThat(told(ben, "m:" + maria.account())).isEmpty();
    ben.push(Said.between("block", ben.account(), maria.account(), false));

    assertThat(told(ben, "m:" + maria.account())).containsExactly("2 true");
    assertThat(register(ben, "follow/" + maria.account())).startsWith("false");
    List<Json> pages = ben.backfill("a:" + maria.account() + "/community");
    assertThat(pages.get(0).get("gen").number()).isEqualTo(2);
    assertThat(Device.about(Device.rows(pages), post)).hasSize(1);
  }

  @Test
  @Proves("In streams of others the two go on to be delivered to each other.")
  void under_another_s_post_both_are_read() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    Device ada = place.newcomer();
    String post = Ids.random();
    String comment = Ids.random();
    ada.push(Said.post(post, "Swim?", "community"));
    maria.push(Said.between("block", maria.account(), ben.account(), true));

    ben.push(Said.comment(comment, post, "Me", "community"));

    assertThat(Device.about(Device.rows(maria.snapshot()), comment)).hasSize(1);
  }

  private static void follow(Device device, Device author) throws IOException {
    device.push(Said.between("follow", device.account(), author.account(), true));
  }

  private static List<String> told(Device device, String key) throws IOException {
    return grants(device.changes(), key);
  }

  private static List<String> grants(List<Json> changes, String key) {
    return Device.about(changes, key).stream()
        .map(change -> change.get("grant"))
        .map(grant -> grant.get("gen").number() + " " + grant.get("open").isTrue())
        .toList();
  }

  /** A register of the account's private row, and who won it. */
  private static String register(Device device, String name) throws IOException {
    Json row =
        Device.rows(device.linked().snapshot()).stream()
            .filter(placed -> placed.get("stream").text().equals("u:" + device.account()))
            .filter(placed -> placed.get("entity").text().equals(device.account()))
            .findFirst()
            .orElseThrow();
    Json register = row.get("row").get("regs").get(name);
    return register.get("v").isTrue() + " " + register.get("by").text();
  }
}
