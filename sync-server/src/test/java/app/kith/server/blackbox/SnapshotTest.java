package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 6: snapshot, pull and live say the same. */
class SnapshotTest extends Blackbox {
  @Test
  @Proves("| `snapshotRows` | 1000 | rows in one page of a snapshot |")
  void a_snapshot_has_pages_and_each_row_once() throws IOException {
    Device maria = place.newcomer();
    for (int run = 0; run < 3; run++) {
      String[] posts = new String[400];
      for (int i = 0; i < posts.length; i++) {
        posts[i] = Said.post(Ids.random(), "post " + i, "me");
      }
      maria.push(posts);
    }

    List<Json> pages = maria.linked().snapshot();

    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.get("rows").items().size()).isBetween(1, 1000));
    assertThat(Device.rows(pages))
        .extracting(row -> row.get("entity").text() + row.get("stream").text())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1200);
    assertThat(maria.pages().stream().mapToInt(page -> page.get("changes").items().size()).sum())
        .isEqualTo(1200);
  }

  @Test
  @Proves("later ones don't: grants and the outcomes that the device has not acknowledged.")
  void the_first_page_tells_what_was_rejected() throws IOException {
    Device maria = place.newcomer();
    Json rejected = maria.push(Said.caption("nowhere", "x", "")).get(0);

    assertThat(maria.snapshot().get(0).get("outcomes").items()).containsExactly(rejected);
  }

  @Test
  @Proves("A WebSocket that hands out what pull would, as soon as it is durable.")
  void live_hands_out_what_pull_would() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    maria.push(Said.post(Ids.random(), "one", "community"), Said.post("hidden", "mine", "me"));

    try (var live = ben.wire().live(ben.token())) {
      live.send(ben.cursor());
      Json page = live.next();
      live.send(page.get("to").text());
      maria.push(Said.post(Ids.random(), "two", "community"));
      Json next = live.next();

      List<Json> changes = new ArrayList<>(page.get("changes").items());
      changes.addAll(next.get("changes").items());
      assertThat(next.get("from")).isEqualTo(page.get("to"));
      assertThat(ben.changes()).isEqualTo(changes);
    }
  }

  @Test
  @Proves("A device that reads too slowly is not dropped")
  void a_slow_reader_is_not_dropped_and_misses_nothing() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    try (var live = ben.wire().live(ben.token())) {
      live.stopReading();
      live.send(ben.cursor());
      String[] posts = new String[120];
      for (int run = 0; run < 8; run++) {
        for (int i = 0; i < posts.length; i++) {
          posts[i] = Said.post(Ids.random(), "long ".repeat(900), "community");
        }
        maria.push(posts);
      }
      assertThat(live.isOpen()).isTrue();
      live.goOn();

      String cursor = ben.cursor();
      int seen = 0;
      while (seen < 8 * posts.length) {
        Json page = live.next();
        if (page.get("from").text().equals(cursor)) {
          cursor = page.get("to").text();
          seen += page.get("changes").items().size();
        }
        live.send(cursor);
      }
      assertThat(seen).isEqualTo(8 * posts.length);
    }
  }

  @Test
  @Proves(
      "| `epoch` | the server's epoch; a device ignores replies of an older one than it knows |")
  void every_reply_names_its_epoch() throws IOException {
    Device maria = place.newcomer();

    assertThat(maria.snapshot().get(0).get("epoch").text()).isEqualTo(maria.epoch());
    assertThat(maria.pages().get(0).get("epoch").text()).isEqualTo(maria.epoch());
  }
}
