package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Written;
import app.kith.core.media.BlobDigest;
import app.kith.core.mutation.Chain;
import app.kith.core.outbox.DrawerRow;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole documents, since scripts outside depend on every member. */
class JsonShapesTest {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
  private static final String ANNA =
      "{\"id\":\"anna-account\",\"handle\":\"anna\",\"name\":\"Anna Åberg\",\"following\":false}";
  private static final String BEN =
      "{\"id\":\"ben-account\",\"handle\":\"ben\",\"name\":\"Ben\",\"following\":false}";
  private static final String BENS_POST =
      "{\"id\":\"ben-post\",\"author\":"
          + BEN
          + ",\"caption\":\"Hi\",\"to\":\"community\",\"created\":\"2023-11-14T22:13:20Z\","
          + "\"edited\":null,\"state\":\"published\",\"media\":[{\"id\":\"ben-media\","
          + "\"kind\":\"photo\",\"type\":\"image/png\",\"width\":40,\"height\":30,\"bytes\":5,"
          + "\"sha256\":\"%s\",\"duration\":null,\"poster\":null}],\"likes\":0,\"liked\":false,\"commentCount\":0"
              .formatted("0".repeat(64));

  @TempDir Path folder;
  private TestDevice anna;

  @BeforeEach
  void join() throws IOException {
    anna = TestDevice.joined(folder);
    anna.confirmed(
        TestDevice.row(
            "ben-post",
            "a:ben-account/community",
            TestServer.post("ben-media", "0".repeat(64), "Hi", 2)));
  }

  @Test
  void aNewPost() throws IOException {
    Path file = anna.picture("boat.png", 0x2080c0);
    Spoken posted =
        anna.kith("post", file.toString(), "--caption", "Boat", "--to", "followers", "--json");

    assertThat(posted.out().replaceFirst(TIME, "TIME"))
        .isEqualTo(
            """
            {"id":"%s","author":%s,"caption":"Boat","to":"followers","created":"TIME",\
            "edited":null,"state":"waiting","media":[{"id":"%s","kind":"photo","type":"image/png",\
            "width":40,"height":30,"bytes":%d,"sha256":"%s","duration":null,\
            "poster":null}],"likes":0,"liked":false,\
            "commentCount":0}
            """
                .formatted(
                    posted.text("id"),
                    ANNA,
                    OfflineVerbsTest.media(posted),
                    Files.size(file),
                    sha256(file)));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return BlobDigest.copy(in, OutputStream.nullOutputStream()).id().value();
    }
  }

  @Test
  void theFeed() {
    assertThat(anna.kith("feed", "--json").out()).isEqualTo("[" + BENS_POST + "}]\n");
  }

  @Test
  void aPostWithItsComments() {
    Spoken comment = anna.kith("comment", "ben-post", "Ahoy", "--json");

    assertThat(comment.out().replaceFirst(TIME, "TIME"))
        .isEqualTo(
            """
            {"id":"%s","author":%s,"text":"Ahoy","created":"TIME","state":"waiting"}
            """
                .formatted(comment.text("id"), ANNA));
    assertThat(anna.kith("show", "ben-post", "--json").out())
        .isEqualTo(
            BENS_POST.replace("\"commentCount\":0", "\"commentCount\":1")
                + ",\"comments\":["
                + comment.out().strip()
                + "]}\n");
  }

  @Test
  void theHistoryOfACaption() {
    assertThat(anna.kith("history", "ben-post", "--json").out())
        .isEqualTo(
            """
            [{"caption":"Hi","device":"ben-device","at":"2023-11-14T22:13:20Z","current":true}]
            """);
  }

  @Test
  void whatWaits() {
    anna.kith("like", "ben-post");

    assertThat(anna.kith("outbox", "--json").out().replaceFirst(TIME, "TIME"))
        .isEqualTo(
            """
            [{"key":1,"n":null,"kind":"like","entity":"ben-post","state":"waiting",\
            "reason":null,"created":"TIME"}]
            """);
  }

  @Test
  void whatIsBeingSent() throws IOException {
    anna.kith("like", "ben-post");
    anna.numbersAll();

    assertThat(anna.kith("outbox", "--json").out())
        .startsWith(
            "[{\"key\":1,\"n\":1,\"kind\":\"like\",\"entity\":\"ben-post\",\"state\":\"sending\",");
  }

  @Test
  void whatWasRefused() throws IOException {
    String m = "{\"kind\":\"comment\"}";
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(anna.home().outbox())) {
      outbox.write(writer -> {
        Written when = new Written(new ClockReading("boot", 1, 1_700_000_000_000L), 0, 0);
        writer.putDrawer(new DrawerRow(7, 3, m, "comment", "c1", "audience changed", when));
        return Chain.hash(m);
      });
    }

    assertThat(anna.kith("outbox", "--rejected", "--json").out())
        .isEqualTo(
            """
            [{"key":7,"n":3,"kind":"comment","entity":"c1","state":"rejected",\
            "reason":"audience changed","created":"2023-11-14T22:13:20Z"}]
            """);
    assertThat(anna.kith("outbox", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.kith("outbox", "--rejected").out())
        .contains("more people can see this post now than when you wrote");
  }

  @Test
  void theStatusFarFromAnyServer() {
    anna.kith("like", "ben-post");

    assertThat(anna.kith("status", "--json").out())
        .isEqualTo(
            """
            {"server":"http://127.0.0.1:9","account":{"id":"anna-account","handle":"anna",\
            "name":"Anna Åberg"},"device":"anna-device","online":false,"waiting":1,"rejected":0}
            """);
  }

  @Test
  void aWholeHome() throws IOException {
    anna.posts("Boat");

    assertThat(anna.kith("verify", "--json"))
        .isEqualTo(new Spoken(0, "{\"ok\":true,\"problems\":[]}\n", ""));
  }

  @Test
  void helpIsADocumentToo() {
    assertThat(anna.kith("feed", "--help", "--json").out()).startsWith("\"Usage: kith feed");
  }
}
