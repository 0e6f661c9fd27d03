package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.mutation.Chain;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Row;
import app.kith.desktop.box.wire.WireAnswer;
import app.kith.desktop.box.wire.WireDevice;
import app.kith.desktop.box.wire.WireUpload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Devices that are wrong, or newer than their server, by hand over HTTP. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {
  @TempDir static Path folder;
  private RunningServer server;
  private WireDevice ann;
  private WireDevice ben;

  @BeforeAll
  void aCommunityOfTwo() throws Exception {
    server = new RunningServer(new Launcher(folder), folder);
    ann = WireDevice.joins(server.uri(), server.ownerLink(), "ann");
    ben = WireDevice.joins(server.uri(), server.invite(), "ben");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aPushWithAGapIsToldWhereToBeginAndDoesNothing() throws Exception {
    WireDevice device = ann.another();
    Chain ahead = new Chain(3, Chain.hash("whatever"));
    String beginning = device.tail();

    PushReply reply =
        device
            .sends(device.push(ahead, List.of(WireDevice.post("gap", "gap"))))
            .as(PushReply.class);

    assertThat(reply.result()).isEqualTo(PushReply.EXPECTED);
    assertThat(reply.lastN()).isZero();
    assertThat(reply.chain()).isEqualTo(Chain.START.value());
    assertThat(device.reads(beginning)).isEmpty();
  }

  @Test
  void aPushThatIsPlayedAgainChangesNothing() throws Exception {
    WireDevice device = ann.another();
    String beginning = device.tail();
    String post = WireDevice.post(WireDevice.freshId(), "once");
    device.does(post);

    PushReply again = device.sends(device.push(Chain.START, List.of(post))).as(PushReply.class);

    assertThat(again.result()).isEqualTo(PushReply.DONE);
    assertThat(again.outcomes()).extracting(Outcome::result).containsExactly(Outcome.ACCEPTED);
    assertThat(again.chain()).isEqualTo(device.chain().value());
    assertThat(device.reads(beginning)).hasSize(1);
  }

  @Test
  void aCursorThatTheServerDidNotMakeIsRefused() throws Exception {
    String real = ann.tail();
    String changed = (real.startsWith("A") ? "B" : "A") + real.substring(1);

    for (String cursor : List.of("", "x", "1", "%00", "A".repeat(5_000), changed)) {
      WireAnswer answer = ann.client().gets("/v1/pull?cursor=" + cursor);
      assertThat(answer.status()).as("%s: %s", cursor, answer).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("bad_cursor");
    }
  }

  @Test
  void bytesOfSomethingElseAreNotTaken() throws Exception {
    WireUpload upload = WireUpload.of("a boat".getBytes(StandardCharsets.UTF_8));
    String place = upload.begins(ann).header("Location");

    WireAnswer answer = upload.sends(ann, place, "a goat".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).as("%s", answer).isEqualTo(460);
    assertThat(answer.code()).isEqualTo("upload_wrong_hash");
    assertThat(ann.client().asks("HEAD", place, new byte[0], "Tus-Resumable", "1.0.0").status())
        .isEqualTo(404);
  }

  @Test
  void aPictureThatOnlySomebodyElseDeliveredShowsNothingAndTellsNothing() throws Exception {
    WireUpload boat = WireUpload.of(Files.readAllBytes(new Pictures(folder).small()));
    WireUpload nobodys = WireUpload.of("nobody has this".getBytes(StandardCharsets.UTF_8));
    String place = boat.begins(ann).header("Location");
    assertThat(boat.sends(ann, place, boat.bytes()).header("Kith-Verified")).isEqualTo("true");
    String beginning = ann.tail();
    String media = WireDevice.freshId();

    Outcome outcome = ben.does(boat.post(WireDevice.freshId(), media));

    assertThat(outcome.result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(ann.reads(beginning)).as("what others see").isEmpty();
    assertThat(ben.client().gets("/v1/media/" + media + "/original").code())
        .isEqualTo("no_such_media");
    WireAnswer begun = boat.begins(ben);
    WireAnswer unknown = nobodys.begins(ben);
    assertThat(begun.status()).isEqualTo(unknown.status()).isEqualTo(201);
    assertThat(begun.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    assertThat(begun.header("Upload-Offset")).isEqualTo("0");
    boat.sends(ben, begun.header("Location"), boat.bytes());
    assertThat(ann.reads(beginning)).extracting(Change::author).containsExactly(ben.account());
  }

  @Test
  void whatANewerProgramMeantIsRelayedAsItWasSent() throws Exception {
    WireDevice laptop = ann.another();
    String mine = laptop.tail();
    String theirs = ben.tail();
    String poll = "{\"kind\":\"poll\", \"v\":1,\"entity\":\"q1\",\"value\":{\"ask\":[1,  2.50]}}";
    String fixed = "{ \"claimed\":5,\"media\":[], \"mood\" : \"caf\\u00e9\"}";
    String post =
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"newer\",\"audience\":\"community\",\"value\":"
            + "{\"fixed\":"
            + fixed
            + ",\"caption\":\"B\\u006fat\",\"more\":1},\"also\":[2]}";

    assertThat(ann.does(poll).result()).isEqualTo(Outcome.ACCEPTED);
    assertThat(ann.does(post).result()).isEqualTo(Outcome.ACCEPTED);

    List<Change> own = laptop.reads(mine);
    assertThat(own).extracting(change -> row(change).kind()).containsExactly(Row.PARKED, Row.POST);
    assertThat(fixed(own.getFirst())).isEqualTo(poll);
    assertThat(own.getFirst().hash()).isEqualTo(Chain.hash(poll));
    List<Change> seen = ben.reads(theirs);
    assertThat(seen).as("what is parked is its author's alone").hasSize(1);
    assertThat(fixed(seen.getFirst())).isEqualTo(fixed);
    assertThat(row(seen.getFirst()).regs().text()).contains("\"v\":\"B\\u006fat\"");
  }

  private static Row row(Change change) {
    return Objects.requireNonNull(change.row());
  }

  private static String fixed(Change change) {
    return Objects.requireNonNull(row(change).fixed()).text();
  }
}
