package app.kith.desktop.window;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.desktop.platform.DesktopPlaceholders;
import java.io.IOException;
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
