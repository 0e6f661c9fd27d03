package app.kith.desktop.platform;

import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.VideoInfo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Draws posters with the system's {@code ffmpeg}, where there is one: Java has no decoder for
 * videos. It runs in a process of its own, which a video that breaks it can't take along.
 */
public final class FfmpegPosters implements PosterMaker {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The first frame is black in many a video. */
  private static final Duration IN = Duration.ofSeconds(1);

  private final List<Path> folders;

  public FfmpegPosters() {
    this(
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList());
  }

  /** Looks for the program in these folders. */
  FfmpegPosters(List<Path> folders) {
    this.folders = folders;
  }

  @Override
  public Optional<byte[]> poster(Path video, VideoInfo info) throws IOException {
    Optional<Path> ffmpeg = ffmpeg();
    if (ffmpeg.isEmpty()) {
      return Optional.empty();
    }
    try (TemporaryFolder folder = TemporaryFolder.create("kith-poster")) {
      Path poster = folder.path().resolve("poster.jpg");
      return run(command(ffmpeg.get(), video, info, poster)) && Files.isRegularFile(poster)
          ? Optional.of(Files.readAllBytes(poster))
          : Optional.empty();
    }
  }

  private Optional<Path> ffmpeg() {
    return folders.stream()
        .flatMap(folder -> List.of(folder.resolve("ffmpeg"), folder.resolve("ffmpeg.exe")).stream())
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> command(Path ffmpeg, Path video, VideoInfo info, Path poster) {
    double third = info.duration().toMillis() / 3_000.0;
    String from = String.format(Locale.ROOT, "%.3f", Math.min(IN.toSeconds(), third));
    String side = Integer.toString(SIDE);
    return List.of(
        ffmpeg.toString(),
        "-nostdin",
        "-v",
        "error",
        // The walk has taken it for an MP4, and nothing else is opened as one.
        "-protocol_whitelist",
        "file",
        "-f",
        "mp4",
        "-ss",
        from,
        "-i",
        video.toAbsolutePath().toString(),
        "-map",
        "0:v:0",
        "-frames:v",
        "1",
        "-vf",
        "scale=w='min(iw,"
            + side
            + ")':h='min(ih,"
            + side
            + ")':force_original_aspect_ratio=decrease",
        "-q:v",
        "3",
        "-f",
        "image2",
        poster.toString());
  }

  /** Whether it ended well, and in time. */
  private static boolean run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
