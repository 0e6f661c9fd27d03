package app.kith.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.media.sample.Programs;
import app.kith.core.media.sample.SampleMp4;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegPostersTest {
  private static final Path CLIP = Path.of("..", "assets", "clips", "stream.mp4");

  @TempDir Path folder;

  private static VideoInfo info(Path video) throws IOException {
    Walk walk = ContainerWalk.walk(MediaSource.of(video), MediaBounds.STANDARD);
    assertThat(walk).isInstanceOf(Walk.Video.class);
    return ((Walk.Video) walk).info();
  }

  @Test
  @Tag("server")
  void drawAFrameAsItIsShown() throws Exception {
    Programs.assumePresent("ffmpeg");
    Path turned = folder.resolve("turned.part");
    new Programs(folder)
        .run(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            CLIP.toAbsolutePath().toString(),
            "-c",
            "copy",
            "-metadata:s:v",
            "rotate=90",
            "-f",
            "mp4",
            turned.toString());

    BufferedImage upright = drawn(CLIP);
    BufferedImage poster = drawn(turned);

    assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(640, 360);
    assertThat(List.of(poster.getWidth(), poster.getHeight()))
        .containsExactly(info(turned).width(), info(turned).height())
        .containsExactly(360, 640);
  }

  private static BufferedImage drawn(Path video) throws IOException {
    Optional<byte[]> poster = new FfmpegPosters().poster(video, info(video));
    assertThat(poster).isPresent();
    return ImageIO.read(new ByteArrayInputStream(poster.get()));
  }

  @Test
  @Tag("server")
  void drawNothingOfWhatIsNoVideo() throws IOException {
    Path broken = Files.write(folder.resolve("broken.mp4"), SampleMp4.plain().bytes());

    assertThat(new FfmpegPosters().poster(broken, info(broken))).isEmpty();
  }

  @Test
  void drawNothingWithoutTheProgram() throws IOException {
    assertThat(new FfmpegPosters(List.of(folder)).poster(CLIP, info(CLIP))).isEmpty();
  }

  @Test
  void drawNothingWhereTheProgramFails() throws IOException {
    Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\nexit 1\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(new FfmpegPosters(List.of(folder)).poster(CLIP, info(CLIP))).isEmpty();
  }
}
