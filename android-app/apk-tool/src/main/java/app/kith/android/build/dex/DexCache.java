package app.kith.android.build.dex;

import app.kith.android.build.file.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of dex, each named by the fingerprint of all that it was made of; several builds may use
 * one cache.
 */
public final class DexCache {
  /** Each change of our own jars leaves a folder that nobody asks for again. */
  static final Duration KEPT = Duration.ofDays(14);

  private final Path folder;
  private int made;

  public DexCache(Path folder) {
    this.folder = folder;
  }

  /** Makes what a folder is to hold. */
  @FunctionalInterface
  interface Maker {
    void make(Path into) throws IOException;
  }

  /** The folder of that fingerprint, made when there is none. */
  Path get(String fingerprint, Maker maker) throws IOException {
    Path entry = folder.resolve(fingerprint);
    if (!Files.isDirectory(entry)) {
      String process = Long.toString(ProcessHandle.current().pid());
      Path half = Files.createDirectories(folder).resolve(fingerprint + ".half-" + process);
      Archives.delete(half);
      Files.createDirectories(half);
      maker.make(half);
      move(half, entry);
      made++;
    }
    Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
    return entry;
  }

  /** How many folders were not there. */
  public int made() {
    return made;
  }

  /** Takes away what no build has asked for in two weeks. */
  public void clean(Instant now) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> all = Files.list(folder)) {
      entries = all.toList();
    }
    for (Path entry : entries) {
      if (Files.getLastModifiedTime(entry).toInstant().isBefore(now.minus(KEPT))) {
        Archives.delete(entry);
      }
    }
  }

  /** Another build may have made the same meanwhile; the two are alike. */
  private static void move(Path half, Path entry) throws IOException {
    try {
      Files.move(half, entry);
    } catch (IOException e) {
      if (!Files.isDirectory(entry)) {
        throw e;
      }
      Archives.delete(half);
    }
  }
}
