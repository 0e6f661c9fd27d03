package app.kith.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.server.command.Console;
import app.kith.server.command.ServerCommand;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kith verify} finds in the home of a server that was stopped. */
@Tag("server")
class VerifyServerTest {
  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Photo photo;

  @BeforeEach
  void makeAVillage() throws IOException, InterruptedException {
    photo = Photo.by("alice");
    try (ServedVillage village = ServedVillage.open(home)) {
      Somebody alice = village.joins("alice");
      alice.uploads(photo.file());
      alice.posts("p1", Audience.COMMUNITY, photo.shared(), photo.original());
      alice.deletes(postOfNothing(alice));
    }
  }

  private static String postOfNothing(Somebody alice) throws IOException, InterruptedException {
    alice.posts("p2", Audience.ME, new BlobId("ab".repeat(32)), new BlobId("cd".repeat(32)));
    return "p2";
  }

  private int verify(String... more) {
    String[] line =
        Stream.concat(Stream.of("verify", "--home", home.toString()), Stream.of(more))
            .toArray(String[]::new);
    return ServerCommand.run(
        line,
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)));
  }

  private List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aHomeThatIsWholeIsFine() {
    assertThat(verify()).isZero();
    assertThat(lines(out)).containsExactly("All is well.");
    assertThat(lines(err)).isEmpty();
  }

  @Test
  void aChangeThatSomebodyChangedIsNamedAndNoOther() throws IOException {
    change("update log set stamp = stamp + 1 where seq = 2");

    assertThat(verify()).isEqualTo(1);
    assertThat(lines(out))
        .singleElement()
        .asString()
        .matches("change 2 of the log, about .*, is not as it was written: restore a backup");
    assertThat(lines(err)).containsExactly("kith: " + lines(out).get(0));
  }

  @Test
  void picturesThatMustBeThereAreMissed() throws IOException {
    Files.delete(file(photo.shared()));
    Files.delete(file(photo.original()));

    assertThat(verify()).isEqualTo(1);
    assertThat(lines(out))
        .containsExactlyInAnyOrder(
            "the picture " + photo.shared() + " of a post is missing: bring it back from a backup",
            "the picture "
                + photo.original()
                + " of a post is missing: bring it back from a backup");
    assertThat(lines(err)).singleElement().asString().startsWith("kith: 2 things are wrong, ");
  }

  @Test
  void whatWasDeliveredAndSmallerPicturesAreMissedToo() throws IOException {
    BlobId delivered = new BlobId("01".repeat(32));
    BlobId smaller = new BlobId("02".repeat(32));
    change("insert into blob_possession (account, blob) values ('a', '" + delivered + "')");
    change(
        "insert into rendition (blob, size, rendition_blob, type, bytes, width, height) values ('"
            + photo.shared()
            + "', 99, '"
            + smaller
            + "', 'image/jpeg', 1, 1, 1)");

    verify();

    assertThat(lines(out))
        .anyMatch(line -> line.startsWith("the picture " + delivered + " was delivered"))
        .anyMatch(line -> line.startsWith("the smaller picture " + smaller + " is missing"))
        .hasSize(2);
  }

  @Test
  void forProgramsAllIsOneDocumentWithTheErrorOfAllFailures() throws IOException {
    Path file = file(photo.original());
    Files.delete(file);
    Files.writeString(file, "something else");

    assertThat(verify("--json")).isEqualTo(1);
    String sentence =
        "the picture "
            + photo.original()
            + " is damaged: bring it back from a backup or its author's device";
    assertThat(lines(out))
        .containsExactly(
            "{\"ok\":false,\"problems\":[\"%s\"],\"error\":{\"code\":\"damaged\",\"message\":\"%s\"}}"
                .formatted(sentence, sentence));
    assertThat(lines(err)).containsExactly("kith: " + sentence);
  }

  private Path file(BlobId blob) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("blobs"))) {
      return files
          .filter(path -> path.getFileName().toString().endsWith(blob.value()))
          .findFirst()
          .orElseThrow();
    }
  }

  private void change(String sql) throws IOException {
    try (Database database = Database.open(new DatabaseLocation.InHome(home))) {
      int changed = database.write(tx -> tx.update(sql));
      assertThat(changed).isEqualTo(1);
    }
  }
}
