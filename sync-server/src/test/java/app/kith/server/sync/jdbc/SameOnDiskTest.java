package app.kith.server.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.Limits;
import app.kith.core.wire.SnapshotPage.Placed;
import app.kith.server.database.Database;
import app.kith.server.database.MemoryDatabase;
import app.kith.server.postgres.RealPostgres;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.MemoryChangeLog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same things happen on a database and in memory: log and state must come out the same. */
@Tag("server")
class SameOnDiskTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  private static final List<BlobId> BLOBS =
      List.of(
          new BlobId("aa".repeat(32)), new BlobId("bb".repeat(32)), new BlobId("cc".repeat(32)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void h2AndMemoryDecideAlike(long seed) throws IOException {
    assertAlike(MemoryDatabase.open(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void postgresAndMemoryDecideAlike(long seed) throws IOException {
    assertAlike(Database.open(postgres.newDatabase()), seed);
  }

  private static void assertAlike(Database empty, long seed) throws IOException {
    Village memory =
        new Village(new MemoryChangeLog(Head.start(Village.EPOCH)), Limits.STANDARD, Set.of());
    List<String> inMemory = live(memory, new Random(seed));
    try (Database database = empty) {
      Village disk =
          new Village(
              JdbcChangeLog.open(database, JdbcChangeLogContract.tables(), Village.EPOCH),
              Limits.STANDARD,
              Set.of());

      List<String> onDisk = live(disk, new Random(seed));

      assertThat(onDisk).isEqualTo(inMemory);
      assertThat(disk.log.<Head>read(LogView::head))
          .isEqualTo(memory.log.<Head>read(LogView::head));
      assertThat(disk.log.<List<LogRow>>read(view -> view.changes(0, 100_000, 100_000)))
          .isEqualTo(memory.log.<List<LogRow>>read(view -> view.changes(0, 100_000, 100_000)));
    }
  }

  /** A random life of three members on four devices; gives what each said and reads in the end. */
  private static List<String> live(Village village, Random random) {
    Villager alice = village.member("alice");
    List<Villager> all =
        List.of(alice, village.another(alice), village.member("bob"), village.member("cat"));
    List<String> told = new ArrayList<>();
    List<Villager> authors = List.of(alice, all.get(2), all.get(3));
    for (int i = 0; i < 250; i++) {
      village.pass(Duration.ofMillis(random.nextInt(300)));
      Villager one = all.get(random.nextInt(all.size())).writingAgo(random.nextInt(1_000));
      String post = "p" + random.nextInt(15);
      Audience audience = Audience.values()[random.nextInt(3)];
      BlobId blob = BLOBS.get(random.nextInt(BLOBS.size()));
      told.add(
          switch (random.nextInt(12)) {
            case 0 -> one.posts(post, audience, "text " + i).toString();
            case 1 -> one.posts(post, audience, "picture " + i, blob.value()).toString();
            case 2, 3 -> one.captions(post, "Ả " + i, null, Audience.COMMUNITY).toString();
            case 4, 5 -> one.likes(post, Audience.COMMUNITY).toString();
            case 6 -> one.unlikes(post, audience).toString();
            case 7, 8 -> one.comments("c" + i, post, "nice " + i, Audience.COMMUNITY).toString();
            case 9 ->
                one.deletes((random.nextBoolean() ? "p" : "c") + random.nextInt(30)).toString();
            case 10 -> {
              Villager other = authors.get(random.nextInt(authors.size()));
              yield (random.nextInt(3) > 0 ? one.follows(other) : one.unfollows(other)).toString();
            }
            default -> {
              village.delivered(one, blob);
              yield "delivered";
            }
          });
      if (random.nextInt(20) == 0) {
        told.add(one.pulls().toString());
      }
    }
    for (Villager villager : all) {
      told.add(villager.pulls().toString());
      villager.snapshot().stream()
          .sorted(Comparator.comparing(Placed::entity).thenComparing(Placed::stream))
          .forEach(row -> told.add(row.toString()));
    }
    return told;
  }
}
