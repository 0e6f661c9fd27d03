package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL for a device's commands, at many moments of their short lives. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledDeviceTest {
  @TempDir static Path folder;
  private Launcher launcher;
  private RunningServer server;
  private Pictures pictures;
  private Path ann;
  private Path ben;
  private int starts;

  @BeforeAll
  void aCommunityOfTwo() throws Exception {
    launcher = new Launcher(folder);
    server = new RunningServer(launcher, folder);
    pictures = new Pictures(folder);
    ann = folder.resolve("ann");
    ben = folder.resolve("ben");
    done("join", server.ownerLink(), "--home", ann.toString(), "--handle", "ann", "--name", "Ann");
    done("join", server.invite(), "--home", ben.toString(), "--handle", "ben", "--name", "Ben");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Launcher.Said done(String... words) throws Exception {
    Launcher.Said said = launcher.kith(words);
    assertThat(said.code()).as("%s: %s", words[0], said.err()).isZero();
    return said;
  }

  private List<Map<String, Object>> list(String verb, Path home) throws Exception {
    return done(verb, "--home", home.toString(), "--json").documents();
  }

  /** When a command is to die. */
  private record Moment(String name, Callable<Boolean> isNow) {}

  /** What a command had printed when it died; "" where it died before that. */
  private String killed(Moment moment, String... words) throws Exception {
    Path out = folder.resolve("killed" + ++starts);
    Process process = launcher.start(out, folder.resolve("killed-err" + starts), words);
    while (process.isAlive() && !moment.isNow().call()) {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(300));
    }
    process.destroyForcibly().waitFor();
    return Launcher.read(out);
  }

  private static Moment after(long nanos) {
    long end = System.nanoTime() + nanos;
    return new Moment("after " + nanos / 1_000_000 + " ms", () -> System.nanoTime() > end);
  }

  @Test
  void aPostIsThereAsAWholeOrNotAtAll() throws Exception {
    long start = System.nanoTime();
    List<String> printed = new ArrayList<>(List.of(id(done(post("unharmed")).out())));
    long whole = System.nanoTime() - start;
    List<Callable<Moment>> moments =
        List.of(
            () -> new Moment("copying", () -> originals(".part") > 0),
            () -> named(originals("") - originals(".part")),
            () -> new Moment("writing", () -> size("outbox.db-wal") > 0),
            () -> after(whole * 60 / 100),
            () -> after(whole * 75 / 100),
            () -> after(whole * 85 / 100),
            () -> after(whole * 92 / 100),
            () -> after(whole * 98 / 100));

    int attempts = 1;
    for (Callable<Moment> each : moments) {
      String[] post = post("attempt " + ++attempts);
      Moment moment = each.call();
      String out = killed(moment, post);
      if (out.endsWith("}")) {
        printed.add(id(out));
      }
      List<Map<String, Object>> waiting = waiting();
      assertThat(waiting).extracting(KilledDeviceTest::id).as(moment.name()).containsAll(printed);
      assertThat(waiting).extracting(found -> found.get("caption")).doesNotHaveDuplicates();
      assertThat(waiting).allSatisfy(found -> assertThat(media(found)).hasSize(2));
    }

    assertThat(list("outbox", ann))
        .extracting(row -> String.valueOf(row.get("entity")))
        .containsExactlyInAnyOrderElementsOf(waiting().stream().map(KilledDeviceTest::id).toList());
    // It looks whether each picture that waits is there and has its hash.
    done("verify", "--home", ann.toString());
    leaveForDays(".part");
    done("sync", "--home", ann.toString());
    assertThat(ann.resolve("originals").toFile().list())
        .as("copies of what was posted, and of nothing else")
        .containsExactlyInAnyOrderElementsOf(pictures(list("feed", ann)));
  }

  /** A copy that is young may be another process's. */
  private void leaveForDays(String ending) throws IOException {
    FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    try (Stream<Path> files = Files.list(ann.resolve("originals"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        Files.setLastModifiedTime(file, then);
      }
    }
  }

  /** In these pictures there is nothing to strip, so the shared copy is the original. */
  private static Set<String> pictures(List<Map<String, Object>> feed) {
    Set<String> hashes = new TreeSet<>();
    for (Map<String, Object> post : feed) {
      for (Object picture : media(post)) {
        hashes.add(String.valueOf(((Map<?, ?>) picture).get("sha256")));
      }
    }
    return hashes;
  }

  private List<Map<String, Object>> waiting() throws Exception {
    return list("feed", ann).stream().filter(post -> "waiting".equals(post.get("state"))).toList();
  }

  private String[] post(String caption) throws IOException {
    return new String[] {
      "post",
      pictures.small().toString(),
      pictures.small().toString(),
      "--caption",
      caption,
      "--home",
      ann.toString(),
      "--json"
    };
  }

  private Moment named(long before) {
    return new Moment("naming", () -> originals("") - originals(".part") > before);
  }

  private long originals(String ending) throws IOException {
    try (Stream<Path> files = Files.list(ann.resolve("originals"))) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  private long size(String file) throws IOException {
    return Files.exists(ann.resolve(file)) ? Files.size(ann.resolve(file)) : 0;
  }

  private static String id(String document) {
    return document.replaceFirst("(?s)^\\{\"id\":\"(\\w+)\".*", "$1");
  }

  private static String id(Map<String, Object> post) {
    return String.valueOf(post.get("id"));
  }

  private static List<?> media(Map<String, Object> post) {
    return post.get("media") instanceof List<?> list ? list : List.of();
  }

  @Test
  void aSyncThatDiedIsTakenUpWhereItWas() throws Exception {
    List<String> words = new ArrayList<>(List.of("post", pictures.large().toString()));
    for (int i = 0; i < 6; i++) {
      words.add(pictures.small().toString());
    }
    words.addAll(List.of("--caption", "seven", "--home", ann.toString(), "--json"));
    String seven = id(done(words.toArray(String[]::new)).out());
    int died = 0;
    for (String request :
        List.of(
            "GET /v1/hello",
            "GET /v1/pull",
            "POST /v1/push",
            "POST /v1/uploads",
            "PATCH /v1/uploads",
            "PATCH /v1/uploads",
            "PATCH /v1/uploads",
            "GET /v1/media")) {
      String out = killed(answered(request), "sync", "--home", ann.toString(), "--json");
      died += out.isEmpty() ? 1 : 0;
    }

    Map<String, Object> synced = done("sync", "--home", ann.toString(), "--json").document();
    done("sync", "--home", ben.toString());

    assertThat(died).as("syncs that died before they had ended").isGreaterThanOrEqualTo(6);
    assertThat(synced).containsEntry("waiting", 0L).containsEntry("rejected", 0L);
    List<Map<String, Object>> mine = list("feed", ann);
    List<Map<String, Object>> theirs = list("feed", ben);
    assertThat(theirs).extracting(KilledDeviceTest::id).contains(seven).doesNotHaveDuplicates();
    assertThat(theirs)
        .extracting(KilledDeviceTest::id)
        .isEqualTo(mine.stream().map(KilledDeviceTest::id).toList());
    assertThat(theirs).extracting(post -> post.get("state")).containsOnly("published");
    assertThat(theirs).extracting(post -> post.get("caption")).doesNotHaveDuplicates();
    done("verify", "--home", ann.toString());
  }

  /** The moment after the server has answered such a request, by its own account. */
  private Moment answered(String request) throws IOException {
    long before = requests(request);
    return new Moment(request, () -> requests(request) > before);
  }

  private long requests(String request) throws IOException {
    String log = Launcher.read(server.home().resolve("logs").resolve("access.log"));
    return log.lines().filter(line -> line.contains(" " + request)).count();
  }
}
