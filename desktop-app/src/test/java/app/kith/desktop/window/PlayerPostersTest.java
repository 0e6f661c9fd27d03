package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.media.sample.Programs;
import app.kith.desktop.control.FxPosters;
import app.kith.desktop.platform.FfmpegPosters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posters drawn by the toolkit's player are those that ffmpeg draws. */
@Tag("window")
class PlayerPostersTest {
  /** Each has its own way from the colours of a video to those of a picture. */
  private static final double ALIKE = 12;

  @TempDir Path folder;

  private static VideoInfo info(Path video) throws IOException {
    Walk walk = ContainerWalk.walk(MediaSource.of(video), MediaBounds.STANDARD);
    assertThat(walk).isInstanceOf(Walk.Video.class);
    return ((Walk.Video) walk).info();
  }

  /** Three seconds in which nothing moves. */
  private Path still() throws Exception {
    Path still = folder.resolve("still.mp4");
    ffmpeg(
        ("-loop 1 -t 3 -i %s -vf scale=640:360 -pix_fmt yuv420p -c:v libx264 %s")
            .formatted(Album.shot("picos").file(), still));
    return still;
  }

  private Path turned(Path clip, int degrees) throws Exception {
    Path turned = folder.resolve("turned" + degrees + ".mp4");
    ffmpeg("-i %s -c copy -metadata:s:v rotate=%d %s".formatted(clip, degrees, turned));
    return turned;
  }

  private void ffmpeg(String arguments) throws Exception {
    new Programs(folder).run(("ffmpeg -v error " + arguments).split(" "));
  }

  @Test
  void uprightAndTurned() throws Exception {
    Programs.assumePresent("ffmpeg");
    OnScreen.start();
    Path clip = still();

    for (Path video : new Path[] {turned(clip, 0), turned(clip, 90), turned(clip, 180)}) {
      VideoInfo info = info(video);
      Optional<byte[]> drawn = new FxPosters(new FxThread()).poster(video, info);
      if (drawn.isEmpty()) {
        System.out.println("SKIPPED: posters by the player, since this system can't play videos");
        return;
      }
      Files.createDirectories(Path.of("target/screenshots"));
      Files.write(Path.of("target/screenshots/poster-" + info.rotation() + ".jpg"), drawn.get());
      BufferedImage poster = read(drawn.get());
      BufferedImage other = read(new FfmpegPosters().poster(video, info).orElseThrow());
      assertThat(poster.getWidth()).isEqualTo(other.getWidth()).isEqualTo(info.width());
      assertThat(poster.getHeight()).isEqualTo(other.getHeight()).isEqualTo(info.height());
      assertThat(difference(poster, other)).isLessThan(ALIKE);
    }
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /** The mean difference of a colour's brightness, of 255. */
  private static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = one.getRGB(x, y) >> shift & 0xff;
          int b = other.getRGB(x, y) >> shift & 0xff;
          sum += Math.abs(a - b);
        }
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }
}
