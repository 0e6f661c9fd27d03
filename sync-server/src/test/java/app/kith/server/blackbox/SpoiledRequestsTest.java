package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.fuzz.Spoiled;
import app.kith.server.blackbox.client.Answer;
import app.kith.server.blackbox.client.Chain;
import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Item;
import app.kith.server.blackbox.client.Json;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Spoils what the client sends: each answer is a good one or has a name, and the server goes on.
 */
class SpoiledRequestsTest extends Blackbox {
  private static final int ROUNDS = 60;
  private static final long SEED = 20_261_122;
  private static final List<String> DOORS =
      List.of("/v1/push", "/v1/join", "/v1/login", "/v1/devices/again");

  @Test
  void spoiled_bodies_are_answered_by_name() throws IOException {
    Device maria = place.newcomer();
    Spoiled spoiled = new Spoiled(SEED);
    String post = Said.post(Ids.random(), "Boat", "community");
    String push = maria.pushed(maria.epoch(), Chain.START, Item.of(post), Item.hashOf("x"));
    String join =
        "{\"code\":\"x\",\"handle\":\"eve\",\"name\":\"Eve\",\"password\":\"sail away\",\"device\":\"%s\",\"token\":\"%s\",\"publicKey\":\"%s\"}"
            .formatted(Ids.random(), Ids.random(), "M".repeat(124));

    for (int round = 0; round < ROUNDS; round++) {
      hold(maria, "/v1/push", spoiled.of(push));
      hold(maria, "/v1/join", spoiled.of(join));
      hold(
          maria,
          "/v1/devices/again",
          spoiled.of("{\"device\":\"x\",\"token\":\"y\",\"publicKey\":\"z\"}"));
    }
    isWell(maria.linked());
  }

  @Test
  void spoiled_mutations_have_outcomes_and_spoil_no_page() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String post = Ids.random();
    maria.push(Said.post(post, "Boat", "community"));
    List<String> good =
        List.of(
            Said.post("p1", "Boat", "community"),
            Said.comment("c1", post, "Nice", "community"),
            Said.caption(post, "At last", maria.last()),
            Said.like(post, true, "community"),
            Said.audience(post, "community", ""),
            Said.between("follow", maria.account(), ben.account(), true),
            Said.name(maria.account(), "Maria"));
    Spoiled spoiled = new Spoiled(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      pushed(maria, spoiled.of(good.get(round % good.size())));
    }

    isWell(maria);
    isWell(ben);
  }

  /** What has no UTF-8 can't be sent, so its hash would not be that of what the server gets. */
  private static void pushed(Device device, String text) throws IOException {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      assertThat(device.says(text)).as(text).isNotEqualTo("internal");
    }
  }

  @Test
  void the_corpus_is_answered_by_name() throws IOException, URISyntaxException {
    Device maria = place.newcomer();
    for (String text : corpus()) {
      for (String door : DOORS) {
        hold(maria, door, text);
      }
      hold(maria, "/v1/push", maria.pushed(maria.epoch(), maria.chain(), Item.of(text)));
    }

    isWell(maria.linked());
  }

  private static List<String> corpus() throws IOException, URISyntaxException {
    URL folder = SpoiledRequestsTest.class.getResource("corpus");
    if (folder == null) {
      throw new IllegalStateException("the corpus is missing");
    }
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().map(SpoiledRequestsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A refusal by name, or an answer that is JSON. */
  private static void hold(Device device, String door, String body) throws IOException {
    Answer answer = device.wire().post(door, device.token(), body);

    assertThat(answer.status()).as("%s %s", door, body).isLessThan(500);
    Json told = answer.json();
    if (answer.status() >= 400) {
      assertThat(told.get("error").get("code").text()).isNotEmpty();
    }
  }

  /** All pages are still JSON, and a push is still taken. */
  private static void isWell(Device device) throws IOException {
    assertThat(device.snapshot()).isNotEmpty();
    assertThat(device.pages()).isNotEmpty();
    assertThat(device.says(Said.delete(Ids.random()))).isEqualTo("accepted");
  }
}
