package app.kith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.server.postgres.RealPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one PostgreSQL: who may come in, and what it needs. */
@Tag("server")
class SecondServerTest {
  @RegisterExtension static final RealPostgres postgres = new RealPostgres();

  @TempDir Path folder;
  private String url = "";

  @BeforeEach
  void aDatabase() throws IOException {
    url = postgres.newDatabase().url();
  }

  private ServerConfig at(String home, String blobs) {
    return new ServerConfig(
        folder.resolve(home),
        Optional.of("127.0.0.1:0"),
        Optional.empty(),
        Optional.of(url),
        blobs.isEmpty() ? Optional.empty() : Optional.of(blobs(blobs)),
        Optional.empty(),
        false);
  }

  private String blobs(String name) {
    return "file://" + folder.resolve(name);
  }

  @Test
  void aSecondHomeWithTheSameDatabaseAndPicturesIsTheSameCommunity() throws IOException {
    try (Running first = SyncServer.open(at("first", "pictures").named("Village"));
        Running second = SyncServer.open(at("second", "pictures"))) {
      assertThat(first.ownerInvite()).isPresent();
      assertThat(second.ownerInvite()).isEmpty();
      assertThat(SyncServer.communityOf(folder.resolve("second")))
          .isEqualTo(SyncServer.communityOf(folder.resolve("first")));
      assertThat(second.addresses()).containsExactly(second.localAddress(), first.localAddress());
      assertThat(Files.readString(folder.resolve("second/server.json"))).contains("Village");
    }
  }

  @Test
  void whatWasChosenIsKept() throws IOException {
    SyncServer.open(at("first", "pictures")).close();

    try (Running again = SyncServer.open(ServerConfig.of(folder.resolve("first")));
        Running second = SyncServer.open(at("second", "pictures"))) {
      assertThat(again.ownerInvite()).isEmpty();
      assertThat(second.ownerInvite()).isEmpty();
    }
    assertThat(OfflineServer.verify(folder.resolve("second"))).isEmpty();
    assertThat(folder.resolve("first/blobs")).doesNotExist();
  }

  @Test
  void aServerThatEndedIsNotNamedAnyMore() throws IOException {
    SyncServer.open(at("first", "pictures")).close();

    try (Running second = SyncServer.open(at("second", "pictures"))) {
      assertThat(second.addresses()).containsExactly(second.localAddress());
    }
  }

  @Test
  void withoutPicturesInCommonASecondHomeIsRefused() throws IOException {
    try (Running first = SyncServer.open(at("first", ""))) {
      assertThat(first.ownerInvite()).isPresent();

      assertRefused(at("second", ""), "second_server", "each --blobs file:///a/folder");
      assertRefused(at("second", "pictures"), "second_server", "stop it, then start it with");
    }
    assertRefused(at("second", ""), "needs_shared_blobs", "the other one first");
    assertRefused(at("second", "pictures"), "needs_shared_blobs", "the other one first");
    assertThat(folder.resolve("second")).doesNotExist();
  }

  @Test
  void aCopyOfTheHomeIsNoWayAroundIt() throws IOException {
    SyncServer.open(at("first", "")).close();
    copy(folder.resolve("first"), folder.resolve("second"));

    try (Running first = SyncServer.open(at("first", ""))) {
      assertThat(first.ownerInvite()).isEmpty();
      assertRefused(at("second", ""), "second_server", "each --blobs file:///a/folder");
    }
  }

  @Test
  void otherPicturesAreRefused() throws IOException {
    try (Running first = SyncServer.open(at("first", "pictures"))) {
      assertThat(first.ownerInvite()).isPresent();

      assertRefused(
          at("second", "others"), "other_blobs", "give the folder that its other servers");
    }
    assertRefused(at("first", "others"), "other_blobs", "give the folder that its other servers");
  }

  @Test
  void picturesOfAnotherCommunityAreRefused() throws IOException {
    SyncServer.open(at("first", "pictures")).close();
    url = postgres.newDatabase().url();

    assertRefused(at("other", "pictures"), "other_blobs", "is not the one of this database's");
  }

  @Test
  void aHomeKnowsItsDatabaseAgain() throws IOException {
    SyncServer.open(at("first", "")).close();
    String own = url;
    url = postgres.newDatabase().url();

    assertRefused(at("first", ""), "no_database", "the database is empty, and this home's");
    SyncServer.open(at("other", "")).close();
    assertRefused(at("first", ""), "other_community", "the database is another community's");

    url = own;
    SyncServer.open(at("first", "")).close();
  }

  @Test
  void picturesMayBeSharedLater() throws IOException {
    SyncServer.open(at("first", "")).close();

    try (Running first = SyncServer.open(at("first", "pictures"));
        Running second = SyncServer.open(at("second", "pictures"))) {
      assertThat(first.ownerInvite()).isEmpty();
      assertThat(second.addresses()).contains(first.localAddress());
    }
    ServerConfig back = at("first", "").withBlobs(blobs("first/blobs"));
    assertRefused(back, "other_blobs", "give the folder that its other servers have");
  }

  @Test
  void onlyFoldersAreTaken() {
    ServerConfig config = at("first", "").withBlobs("s3://bucket");

    assertRefused(config, "bad_blobs", "--blobs takes file:///a/folder, not s3://bucket");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void assertRefused(ServerConfig config, String code, String part) {
    assertThatExceptionOfType(ServerRefusedException.class)
        .isThrownBy(() -> SyncServer.open(config).close())
        .withMessageContaining(part)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
