package app.kith.android.build.apk;

import app.kith.android.build.file.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts resources, dex, native code and Java resources into one aligned file, which is not signed
 * yet.
 */
public final class WriteApk {
  private static final int WORD = 4;

  /** The largest page of memory that a phone has. */
  private static final int PAGE = 16384;

  private final Path output;
  private final int level;

  public WriteApk(Path output, int level) {
    this.output = output;
    this.level = level;
  }

  /**
   * @param nativeCode folders with a folder for each kind of processor
   */
  public void write(
      Path resources, Path dex, List<Path> nativeCode, SortedMap<String, byte[]> files)
      throws IOException {
    try (AlignedZip apk = new AlignedZip(output, level)) {
      copy(resources, apk);
      for (Path file : PathList.below(dex, ".dex")) {
        apk.compressed(file.getFileName().toString(), Files.readAllBytes(file));
      }
      for (Path folder : nativeCode) {
        for (Path library : PathList.below(folder, ".so")) {
          String name = folder.relativize(library).toString().replace('\\', '/');
          apk.stored("lib/" + name, Files.readAllBytes(library), PAGE);
        }
      }
      for (var file : files.entrySet()) {
        apk.compressed(file.getKey(), file.getValue());
      }
    }
  }

  /**
   * The table of resources must be stored: Android 11 and later install no app that has it
   * compressed.
   */
  private static void copy(Path resources, AlignedZip apk) throws IOException {
    try (ZipFile archive = new ZipFile(resources.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        byte[] bytes = archive.getInputStream(entry).readAllBytes();
        if (entry.getMethod() == ZipEntry.STORED || entry.getName().equals("resources.arsc")) {
          apk.stored(entry.getName(), bytes, WORD);
        } else {
          apk.compressed(entry.getName(), bytes);
        }
      }
    }
  }
}
