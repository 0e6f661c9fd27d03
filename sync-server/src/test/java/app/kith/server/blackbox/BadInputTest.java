package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Chain;
import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Item;
import app.kith.server.blackbox.client.Said;
import app.kith.server.blackbox.client.Upload;
import app.kith.server.blackbox.client.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Sections 7 and 8: what no honest client sends has an answer with a name. */
class BadInputTest extends Blackbox {
  @Test
  @Proves("| `bad_cursor` | 400 | this server made no such cursor |")
  void a_forged_cursor_is_refused() throws IOException {
    Device maria = place.newcomer();
    String cursor = maria.cursor();

    for (String forged :
        new String[] {"", "x", "%00", cursor + "A", cursor.substring(4), turned(cursor)}) {
      assertThat(maria.pull(forged).named()).as(forged).isEqualTo("400 bad_cursor");
    }
  }

  /** One character changed. */
  private static String turned(String token) {
    int at = token.length() / 2;
    return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
  }

  @Test
  @Proves("A cursor is bound to no device: what it brings is decided by the token.")
  void another_s_cursor_shows_nothing_of_his() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    maria.push(Said.post(Ids.random(), "mine", "me"));

    assertThat(ben.pull(maria.cursor()).good().get("changes").items())
        .noneMatch(change -> change.get("stream").text().endsWith("/me"));
  }

  @Test
  @Proves("| `bad_page` | 400 | this server made no such page token for this request |")
  void a_token_of_another_purpose_is_refused() throws IOException {
    Device maria = place.newcomer();
    String after = Device.encoded(maria.cursor());

    assertThat(maria.wire().get("/v1/snapshot?after=" + after, maria.token()).named())
        .isEqualTo("400 bad_page");
    assertThat(maria.wire().get("/v1/snapshot?after=x", maria.token()).named())
        .isEqualTo("400 bad_page");
  }

  @Test
  @Proves("| `bad_stream` | 400 | there is no such stream |")
  void streams_that_are_none_or_another_s_bring_nothing() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();

    for (String none : new String[] {"", "x:", "a:x/all", "u:", "q:%00"}) {
      assertThat(ben.wire().get("/v1/snapshot?stream=" + none, ben.token()).named())
          .as(none)
          .isEqualTo("400 bad_stream");
    }
    for (String shut : new String[] {"u:" + maria.account(), "a:" + maria.account() + "/me"}) {
      assertThat(Device.rows(ben.backfill(shut))).as(shut).isEmpty();
    }
  }

  @Test
  @Proves("| `bad_push` | 400 | not a dense run of items |")
  void a_push_that_skips_or_repeats_a_number_is_none() throws IOException {
    Device maria = place.newcomer();
    String good = maria.pushed(maria.epoch(), Chain.START, Item.of("{}"), Item.of("{}"));

    for (String bad :
        new String[] {
          good.replace("\"n\":2", "\"n\":3"),
          good.replace("\"n\":2", "\"n\":1"),
          good.replace("\"chain\":\"0", "\"chain\":\"x"),
          maria.pushed(maria.epoch(), Chain.START)
        }) {
      assertThat(maria.wire().post("/v1/push", maria.token(), bad).named())
          .isEqualTo("400 bad_push");
    }
  }

  @Test
  @Proves("| `pushItems` | 500 | mutations in one push; with repeats as hashes 2000 items |")
  void a_push_has_bounds() throws IOException {
    Device maria = place.newcomer();
    Item[] many = new Item[2001];
    Arrays.fill(many, Item.hashOf("x"));
    String large = "{\"epoch\":\"" + "x".repeat(4 * 1_048_576) + "\"}";

    assertThat(maria.push(maria.epoch(), Chain.START, many).named()).isEqualTo("400 bad_push");
    assertThat(maria.wire().post("/v1/push", maria.token(), large).named())
        .isEqualTo("413 too_large");
    assertThat(maria.wire().post("/v1/join", "", " ".repeat(16 * 1024 + 1)).named())
        .isEqualTo("413 too_large");
  }

  @Test
  @Proves("| `captionCodePoints` | 5000 | a caption or a comment |")
  void texts_have_bounds() throws IOException {
    Device maria = place.newcomer();
    String post = Ids.random();

    assertThat(maria.says(Said.post(post, "ü".repeat(5000), "community"))).isEqualTo("accepted");
    assertThat(maria.says(Said.caption(post, "ü".repeat(5001), ""))).isEqualTo("too long");
    assertThat(maria.says(Said.comment(Ids.random(), post, " ", "community"))).isEqualTo("empty");
    assertThat(maria.says(Said.name(maria.account(), "x".repeat(80)))).isEqualTo("accepted");
    assertThat(maria.says(Said.name(maria.account(), "x".repeat(81)))).isEqualTo("too long");
    assertThat(maria.says(Said.delete("x".repeat(40)))).isEqualTo("accepted");
    assertThat(maria.says(Said.delete("x".repeat(41)))).isEqualTo("malformed");
  }

  @Test
  @Proves(
      "Bodies are not compressed: one with a `Content-Encoding` is refused unread (`bad_request`).")
  void a_gzip_bomb_stays_small() throws IOException {
    Device maria = place.newcomer();
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(zeros);
      }
    }
    Map<String, String> headers = new HashMap<>(Wire.bearer(maria.token()));
    headers.put("Content-Encoding", "gzip");

    assertThat(place.wire().send("POST", "/v1/push", headers, bomb.toByteArray()).named())
        .isEqualTo("400 bad_request");
  }

  @Test
  @Proves("| `bad_json` | 400 | not the JSON that belongs here |")
  void what_is_no_json_is_named_so() throws IOException {
    Device maria = place.newcomer();

    for (String bad : new String[] {"", "null", "[]", "{", "{\"epoch\":7", "[".repeat(5000)}) {
      assertThat(maria.wire().post("/v1/push", maria.token(), bad).named())
          .as(bad)
          .isEqualTo("400 bad_json");
    }
    byte[] noUtf8 = "{\"epoch\":\"?\"}".getBytes(StandardCharsets.UTF_8);
    noUtf8[10] = (byte) 0xff;
    assertThat(place.wire().send("POST", "/v1/push", Wire.bearer(maria.token()), noUtf8).status())
        .isEqualTo(400);
  }

  @Test
  @Proves("| `upload_too_large` | 413 | not 1 to `blobBytes` bytes |")
  void uploads_have_bounds() throws IOException {
    Device maria = place.newcomer();

    assertThat(begun(maria, "0")).isEqualTo("413 upload_too_large");
    assertThat(begun(maria, "209715201")).isEqualTo("413 upload_too_large");
    assertThat(begun(maria, "many")).isEqualTo("400 upload_header");
    assertThat(begun(maria, "-1")).isEqualTo("400 upload_header");
    assertThat(begun(maria, "99999999999999999999")).isEqualTo("400 upload_header");
    Upload upload = Upload.begun(place.wire(), maria.token(), new byte[] {1, 2, 3});
    assertThat(upload.send(new byte[9], 0, 9).named()).isEqualTo("413 upload_too_long");
  }

  private String begun(Device device, String length) throws IOException {
    String sha256 = "sha256 " + "A".repeat(43) + "=";
    return Upload.tus(
            place.wire(),
            "POST",
            "/v1/uploads",
            device.token(),
            new byte[0],
            "Upload-Length",
            length,
            "Upload-Metadata",
            sha256)
        .named();
  }
}
