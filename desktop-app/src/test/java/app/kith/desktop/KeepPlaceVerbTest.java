package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleExif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SampleMp4;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code post --keep-place} says of it, without a server. */
class KeepPlaceVerbTest {
  @TempDir Path folder;
  private TestDevice anna;
  private String phone;
  private String drawn;

  @BeforeEach
  void joined() throws IOException {
    anna = TestDevice.joined(folder);
    byte[] exif = SampleJpeg.exif(SampleExif.munich().tiff());
    phone =
        Files.write(folder.resolve("phone.jpg"), Drawn.insert(Drawn.jpeg(false), 2, exif))
            .toString();
    drawn = Files.write(folder.resolve("drawn.png"), Drawn.png(false)).toString();
  }

  @Test
  void itSaysWhoWillSeeThePlace() {
    Spoken all = anna.kith("post", phone, drawn, "--keep-place");
    Spoken some = anna.kith("post", phone, "--keep-place", "--to", "followers");

    assertThat(all.code()).isZero();
    assertThat(all.err())
        .isEqualTo(
            "the place of 1 of 2 pictures will be visible to all members; camera and time will"
                + " not\n");
    assertThat(some.err()).contains("1 of 1 picture will be visible to your followers");
  }

  @Test
  void itSaysThatThereIsNone() throws IOException {
    Path clip = Files.write(folder.resolve("clip.mp4"), SampleMp4.chatty().bytes());

    assertThat(anna.kith("post", drawn, "--keep-place").err()).startsWith("nothing here says");
    assertThat(anna.kith("post", clip.toString(), "--keep-place").err())
        .contains("nothing here says", "the place of a video is never shared");
  }

  @Test
  void nothingIsSaidOfThePlaceWhereNobodyAsked() {
    assertThat(anna.kith("post", phone).err()).isEmpty();
  }
}
