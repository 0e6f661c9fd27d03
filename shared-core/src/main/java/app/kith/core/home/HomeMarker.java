package app.kith.core.home;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The small file that says which kind of home a folder is, for example {@code
 * {"kind":"server","version":1}}.
 *
 * <p>It is written once everything else that a new home needs is there, so a folder with a marker
 * is a whole home.
 */
public final class HomeMarker {
  /** The file's name, directly in the home. */
  public static final String FILE = "kith-home.json";

  /** The layout that this program writes, and the newest that it reads. */
  public static final int VERSION = 1;

  private static final JsonType<Content> JSON = Jsonb.instance().type(Content.class);

  private HomeMarker() {}

  /** Reads a folder's marker; whatever stands in its way comes back as a sentence. */
  public static HomeReading read(Path home) {
    Path file = home.resolve(FILE);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new HomeReading.Absent();
    } catch (IOException e) {
      return new HomeReading.Unreadable(
          HomeReading.Fault.NOT_READ,
          "can't read " + file + " (" + e + "): see that it is a file and that you may read it");
    }
    return parse(file, bytes);
  }

  /** Marks a folder, which must exist, as a home; the marker is on the disk when this returns. */
  public static void write(Path home, HomeKind kind) throws IOException {
    String json = JSON.toJson(new Content(nameOf(kind), VERSION));
    DurableFiles.writeAtomically(home.resolve(FILE), json.getBytes(StandardCharsets.UTF_8));
  }

  private static HomeReading parse(Path file, byte[] bytes) {
    Content content;
    try {
      content = JSON.fromJson(bytes);
    } catch (JsonException e) {
      content = new Content(null, 0);
    }
    if (content.version() > VERSION) {
      return new HomeReading.Unreadable(
          HomeReading.Fault.NEWER,
          file
              + " is of a newer Kith (home version "
              + content.version()
              + "): update this Kith, then try again");
    }
    for (HomeKind kind : HomeKind.values()) {
      if (content.version() >= 1 && nameOf(kind).equals(content.kind())) {
        return new HomeReading.Found(kind, content.version());
      }
    }
    return new HomeReading.Unreadable(
        HomeReading.Fault.DAMAGED,
        file + " does not say what kind of home this is: restore it from a backup");
  }

  private static String nameOf(HomeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Json
  record Content(@Nullable String kind, int version) {}
}
