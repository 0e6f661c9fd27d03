package app.kith.desktop;

import static app.kith.core.media.sample.Bytes.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.model.Limits;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that can't be posted: refused in one sentence that names them, and nothing stays of it. */
class BadPicturesTest {
  @TempDir Path folder;
  private TestDevice anna;

  @BeforeEach
  void joined() throws IOException {
    anna = TestDevice.joined(folder);
  }

  private String refused(String code, Path... files) throws IOException {
    String[] names = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
    Spoken said = anna.kith("post", names);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).startsWith("kith: ").hasLineCount(1);
    assertThat(anna.kith("post", withJson(names)).out()).contains("\"code\":\"" + code + "\"");
    assertThat(anna.kith("outbox", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.home().originals().toFile().list()).isNullOrEmpty();
    return said.err();
  }

  private static String[] withJson(String[] names) {
    return Stream.concat(Arrays.stream(names), Stream.of("--json")).toArray(String[]::new);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void aPictureThatWasCutOff() throws IOException {
    byte[] jpeg = Drawn.jpeg(false);
    byte[] png = Drawn.png(false);

    assertThat(refused("not_a_picture", file("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2))))
        .contains("cut.jpg: ");
    assertThat(refused("not_a_picture", file("cut.png", Arrays.copyOf(png, png.length - 9))))
        .contains("cut.png: ");
  }

  @Test
  void aSmallFileWithAHugePictureInIt() throws IOException {
    Path png = file("huge.png", join(SamplePng.SIGNATURE, SamplePng.header(60_000, 60_000)));
    Path jpeg = file("huge.jpg", join(SampleJpeg.SOI, SampleJpeg.frame(0xc0, 60_000, 60_000)));

    assertThat(refused("not_a_picture", png)).contains("60000 x 60000 pixels");
    assertThat(refused("not_a_picture", jpeg)).contains("60000 x 60000 pixels");
  }

  @Test
  void aGoodPictureBesideABadOneIsNotPostedEither() throws IOException {
    Path good = anna.picture("good.png", 7);

    assertThat(refused("not_a_picture", good, file("empty.jpg", new byte[0])))
        .contains("empty.jpg: ");
    assertThat(refused("no_such_file", good, folder.resolve("gone.jpg"))).contains("gone.jpg");
    assertThat(refused("not_a_picture", good, folder)).contains(folder + " is a folder");
  }

  @Test
  void aFileThatIsLargerThanIsTaken() throws IOException {
    Path large = folder.resolve("large.png");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(Limits.STANDARD.blobBytes() + 1);
    }

    assertThat(refused("picture_too_large", large)).contains("large.png: ");
  }

  @Test
  void aPipeThatEndsTooEarly() throws Exception {
    Path pipe = folder.resolve("pipe.png");
    assumeTrue(File.separatorChar == '/', "no named pipes here");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    byte[] png = Drawn.png(false);

    // Read once only: a reader of a pipe waits for a writer, and there is one.
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(pipe, png));
    Spoken said = anna.kith("post", pipe.toString());
    writing.join();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("pipe.png: ").hasLineCount(1);
    assertThat(anna.kith("outbox", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.home().originals().toFile().list()).isNullOrEmpty();
  }

  private static void write(Path pipe, byte[] png) {
    try {
      Files.write(pipe, Arrays.copyOf(png, png.length / 2));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCaptionThatIsTooLong() throws IOException {
    String picture = anna.picture("good.png", 7).toString();
    String longest = "é".repeat(Limits.STANDARD.captionCodePoints());

    assertThat(anna.kith("post", picture, "--caption", longest + "!").err())
        .startsWith("kith: this text is too long")
        .hasLineCount(1);
    assertThat(anna.kith("outbox", "--json").out()).isEqualTo("[]\n");
    assertThat(anna.kith("post", picture, "--caption", longest).code()).isZero();
  }
}
