package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.HomeLock;
import app.kith.core.home.LockHolder;
import app.kith.core.media.BlobDigest;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class SyncVerbTest {
  private static final String PUSHED = "\"pushed\":1,";
  private static final byte[] PICTURE = "bytes".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final TestServer server = new TestServer();
  private TestShell shell;
  private Path home;

  SyncVerbTest() throws GeneralSecurityException, IOException {}

  @BeforeEach
  void join() {
    shell = new TestShell(folder);
    home = folder.resolve("device");
    String link = server.link(InvitePurpose.MEMBER);
    Spoken joined =
        shell.kith("join", link, "--home", home.toString(), "--handle", "anna", "--name", "Anna");
    assertThat(joined.code()).as(joined.err()).isZero();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Spoken kith(String verb, String... args) {
    String[] line = {verb, "--home", home.toString()};
    return shell.kith(Stream.of(line, args).flatMap(Stream::of).toArray(String[]::new));
  }

  private static String sha256(byte[] bytes) {
    try {
      return BlobDigest.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream())
          .id()
          .value();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWaitsIsSentAndWhatIsNewIsFetched() {
    kith("follow", "ben");
    server.holds("ben-media", "1024", PICTURE);
    server.changes(
        "ben-post",
        "a:ben-account/community",
        TestServer.post("ben-media", "0".repeat(64), "Hi", 2));

    assertThat(kith("status", "--json").document()).containsEntry("waiting", 1L);
    Spoken synced = kith("sync", "--json");

    assertThat(synced)
        .isEqualTo(
            new Spoken(
                0,
                "{\"pushed\":1,\"pulled\":1,\"uploaded\":0,\"downloaded\":1,"
                    + "\"waiting\":0,\"rejected\":0}\n",
                ""));
    assertThat(kith("feed", "--json").documents())
        .extracting(post -> post.get("caption"))
        .containsExactly("Hi");
  }

  @Test
  void aPictureIsFetchedOnceAndCheckedAgainstItsPost() throws IOException {
    String post = "ben-post";
    server.changes(
        post, "a:ben-account/community", TestServer.post("ben-media", sha256(PICTURE), "Hi", 2));
    kith("sync");
    Path out = folder.resolve("out.png");

    assertThat(kith("media", "ben-media", "--out", out.toString()).code()).isEqualTo(1);
    assertThat(out).doesNotExist();
    server.holds("ben-media", "original", "other".getBytes(StandardCharsets.UTF_8));
    assertThat(kith("media", "ben-media", "--out", out.toString()).err())
        .startsWith("kith: the server gave other bytes than the post names");
    server.holds("ben-media", "original", PICTURE);
    Spoken given = kith("media", "ben-media", "--out", out.toString(), "--json");
    server.close();

    assertThat(given.out())
        .isEqualTo(
            "{\"file\":\"%s\",\"bytes\":5,\"sha256\":\"%s\"}\n".formatted(out, sha256(PICTURE)));
    Files.delete(out);
    assertThat(kith("media", "ben-media", "--out", out.toString()).code()).isZero();
    assertThat(out).hasBinaryContent(PICTURE);
  }

  @Test
  void aDeletedPostsPictureLeavesThisDevice() throws IOException {
    String stream = "a:ben-account/community";
    server.holds("ben-media", "1024", PICTURE);
    server.changes("ben-post", stream, TestServer.post("ben-media", sha256(PICTURE), "Hi", 2));
    kith("sync");
    Path file = home.resolve("cache").resolve(sha256(PICTURE).substring(0, 2));
    assertThat(file.resolve(sha256(PICTURE))).hasBinaryContent(PICTURE);

    server.removes("ben-post", stream);
    kith("sync");

    assertThat(file).isEmptyDirectory();
    assertThat(kith("feed", "--json").documents()).isEmpty();
  }

  @Test
  void aServerThatIsGoneEndsTheSyncSoonAndLosesNothing() throws IOException {
    kith("follow", "ben");
    server.close();
    long start = System.nanoTime();

    Spoken synced = kith("sync", "--json");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(synced.code()).isEqualTo(1);
    assertThat(synced.out())
        .startsWith("{\"error\":{\"code\":\"unreachable\",\"message\":\"no server");
    assertThat(synced.err()).startsWith("kith: no server answers at").hasLineCount(1);
    assertThat(kith("outbox", "--json").documents()).hasSize(1);
    assertThat(kith("status", "--json").document())
        .containsEntry("online", false)
        .containsEntry("waiting", 1L);
  }

  @Test
  void anotherCommunitysServerIsNamedAndGetsNothing() throws Exception {
    kith("follow", "ben");
    server.close();
    try (TestServer stranger = server.replaced()) {
      Spoken synced = kith("sync", "--json");

      assertThat(synced.code()).isEqualTo(1);
      assertThat(synced.out())
          .startsWith("{\"error\":{\"code\":\"unreachable\",\"message\":\"at 127.0.0.1:")
          .contains("is another community's server");
      assertThat(kith("status", "--json").document())
          .containsEntry("online", false)
          .containsEntry("waiting", 1L);
      Watching watching = new Watching();
      watching.awaits("who answers", () -> watching.said().contains("another community's server"));
      assertThat(watching.end().err()).contains("(nothing was sent to it; trying again");
      assertThat(stranger.askedForMore()).isEmpty();
    }
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    for (String time : List.of("60", "-1s", "1y", "0s", "soon", "")) {
      Spoken synced = kith("sync", "--timeout", time);
      assertThat(synced.code()).as(time).isEqualTo(1);
      assertThat(synced.err()).startsWith("kith: --timeout is a time like").hasLineCount(1);
    }
  }

  @Test
  void aSecondSyncOfAHomeLooksOnUntilTheFirstIsDone() throws Exception {
    kith("follow", "ben");
    Watching watching = new Watching();
    watching.awaits(
        "the first exchange", () -> watching.lines().anyMatch(l -> l.contains("\"pushed\":1")));

    kith("unfollow", "ben");
    Spoken synced = kith("sync", "--json");

    assertThat(synced.code()).as(synced.err()).isZero();
    assertThat(synced.document()).containsEntry("waiting", 0L);
    assertThat(server.received()).isEqualTo(2);
    watching.end();
  }

  @Test
  void whoLooksOnTakesOverWhenTheOtherEnds() throws Exception {
    kith("follow", "ben");
    HomeLock lock = ((HomeLock.Acquired) HomeLock.tryAcquire(home, HomeLock.SYNC)).lock();
    CompletableFuture<Spoken> synced = CompletableFuture.supplyAsync(() -> kith("sync", "--json"));

    assertThat(synced).isNotDone();
    lock.close();

    assertThat(synced.get(20, TimeUnit.SECONDS).document())
        .containsEntry("pushed", 1L)
        .containsEntry("waiting", 0L);
  }

  @Test
  void whoLooksOnEndsInTimeWhereTheServerNeverAnswers() throws Exception {
    server.fallsSilent();
    try (HomeLock lock = ((HomeLock.Acquired) HomeLock.tryAcquire(home, HomeLock.SYNC)).lock()) {
      long start = System.nanoTime();

      Spoken synced = kith("sync", "--timeout", "1s", "--json");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(synced.out()).startsWith("{\"error\":{\"code\":\"time_over\"");
      lock.update(new LockHolder(1, null, null, Instant.EPOCH));
    }
  }

  @Test
  void aPictureThatIsGoneEndsTheSyncAtOnceWithWhatToDo() throws IOException {
    Path picture = TestDevice.picture(folder, "boat.png", 1);
    Spoken posted = kith("post", "--json", picture.toString());
    String post = posted.text("id");
    server.changes(
        post, "a:anna-account/me", TestServer.waitingPost("m", "0".repeat(64), "Boat", 2));
    server.changes(
        post + "-o",
        "a:anna-account/me",
        TestServer.originals(post, "boat.png", sha256(Files.readAllBytes(picture)), 3));
    Path original = Files.list(home.resolve("originals")).findFirst().orElseThrow();
    Files.delete(original);

    Spoken synced = kith("sync", "--json");

    assertThat(synced.code()).isEqualTo(1);
    assertThat(synced.document().toString())
        .contains(
            "upload_failed", "boat.png of post " + post + " can't be sent: the original is gone");
    assertThat(synced.err()).contains("`kith delete " + post + "`");
    assertThat(kith("sync", "--timeout", "1m").err()).startsWith("kith: boat.png of post");

    kith("post", picture.toString());
    assertThat(kith("sync", "--timeout", "2s").err()).contains("kith: the time was over");
  }

  @Test
  void whileWatchingWhatComesIsShownAndWhatIsWrittenIsSent() throws Exception {
    Watching watching = new Watching();
    watching.awaits("live", server::isLive);

    server.changes(
        "ben-post",
        "a:ben-account/community",
        TestServer.post("ben-media", "0".repeat(64), "Hi", 2));
    watching.awaits("a page", () -> kith("feed", "--json").out().contains("\"Hi\""));
    kith("follow", "ben");
    watching.awaits("a push", () -> watching.lines().anyMatch(line -> line.contains(PUSHED)));
    watching.awaits("its end", () -> watching.last().contains("\"waiting\":0"));
    server.dropLive();
    watching.awaits("live again", server::isLive);
    Spoken spoken = watching.end();

    assertThat(spoken.code()).isZero();
    List<String> lines = spoken.out().lines().toList();
    assertThat(lines)
        .startsWith(
            "{\"pushed\":0,\"pulled\":0,\"uploaded\":0,\"downloaded\":0,\"waiting\":0,\"rejected\":0}")
        .contains(
            "{\"pushed\":0,\"pulled\":1,\"uploaded\":0,\"downloaded\":0,\"waiting\":0,\"rejected\":0}")
        .anyMatch(line -> line.contains(PUSHED));
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i)).isNotEqualTo(lines.get(i - 1));
    }
  }

  /** `sync --watch` on a thread of its own, until it is asked to end. */
  private final class Watching {
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code;

    Watching() {
      Surroundings.Endings endings =
          stopping -> {
            stop.set(stopping);
            return () -> {};
          };
      Main main = new Main(shell.around(out, err, endings));
      code =
          CompletableFuture.supplyAsync(
              () -> main.run("sync", "--watch", "--json", "--home", home.toString()));
    }

    Stream<String> lines() {
      return out.toString(StandardCharsets.UTF_8).lines();
    }

    String said() {
      return err.toString(StandardCharsets.UTF_8);
    }

    String last() {
      return lines().reduce("", (earlier, later) -> later);
    }

    void awaits(String what, BooleanSupplier condition) throws InterruptedException {
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("in time: %s; %s", what, err).isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    Spoken end() throws Exception {
      Runnable stopping = stop.get();
      assertThat(stopping).isNotNull();
      stopping.run();
      int ended = code.get(20, TimeUnit.SECONDS);
      return new Spoken(
          ended, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
