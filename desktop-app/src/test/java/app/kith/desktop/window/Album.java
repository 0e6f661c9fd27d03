package app.kith.desktop.window;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.desktop.platform.DesktopPlaceholders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The demo's photographs, as pictures of posts. */
public final class Album {
  private static final Map<String, Household.Shot> SHOTS = new HashMap<>();

  private Album() {}

  public static Household.Shot shot(String name) throws IOException {
    Household.Shot known = SHOTS.get(name);
    if (known == null) {
      known = walked(name);
      SHOTS.put(name, known);
    }
    return known;
  }

  private static Household.Shot walked(String name) throws IOException {
    Path file = folder().resolve(name + ".jpg");
    MediaBounds bounds =
        new MediaBounds(
            Limits.STANDARD.blobBytes(), Limits.STANDARD.pixels(), Limits.STANDARD.side());
    Walk walk = ContainerWalk.walk(MediaSource.of(file), bounds);
    if (!(walk instanceof Walk.Found(var info))) {
      throw new IllegalStateException(file + " is no picture: " + walk);
    }
    byte[] hash = new DesktopPlaceholders().thumbHash(file, info).orElseThrow();
    return new Household.Shot(
        info.shownWidth(), info.shownHeight(), Base64.getEncoder().encodeToString(hash), file);
  }

  /** Six seconds of a stream, with the photograph of it for a poster. */
  static Household.Clip clip() {
    Path clips = folder().resolveSibling("clips");
    return new Household.Clip(
        640, 360, 6_000, clips.resolve("stream.mp4"), folder().resolve("stream.jpg"));
  }

  /** The same without its sound, since a machine that tests has no sound device. */
  static Household.Clip silent(Path at) throws IOException {
    Household.Clip loud = clip();
    byte[] bytes = Files.readAllBytes(loud.file());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int track = text.lastIndexOf("trak", text.indexOf("soun"));
    System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, track, 4);
    return new Household.Clip(
        loud.width(), loud.height(), loud.millis(), Files.write(at, bytes), loud.poster());
  }

  public static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("assets/photos"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("no photographs above " + Path.of("").toAbsolutePath());
      }
    }
    return here.resolve("assets/photos");
  }
}
