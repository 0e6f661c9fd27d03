package app.kith.android.build.dex;

import app.kith.android.build.file.Fingerprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Leaves out of the libraries what the app has under the same name. Thus the app puts classes of
 * its own in the place of those that ask for what Android 8 lacks; on a class path, as in tests,
 * the app's come first anyway.
 */
public final class ReplaceClasses {
  private final Set<String> own = new HashSet<>();
  private final Path into;

  public ReplaceClasses(Path app, Path into) throws IOException {
    this.into = into;
    try (ZipFile jar = new ZipFile(app.toFile())) {
      jar.stream().map(ZipEntry::getName).filter(ReplaceClasses::isClass).forEach(own::add);
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF/");
  }

  /**
   * The jar itself, or a copy without the classes that the app has, and without their inner
   * classes.
   */
  public Path without(Path jar) throws IOException {
    List<ZipEntry> kept = new ArrayList<>();
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        if (!own.contains(outermost(entry.getName()))) {
          kept.add(entry);
        }
      }
      if (kept.size() == archive.size()) {
        return jar;
      }
      return copy(jar, archive, kept);
    }
  }

  private static String outermost(String name) {
    int inner = name.indexOf('$');
    return isClass(name) && inner > 0 ? name.substring(0, inner) + ".class" : name;
  }

  private Path copy(Path jar, ZipFile archive, List<ZipEntry> kept) throws IOException {
    Files.createDirectories(into);
    Path half = into.resolve("half.jar");
    try (OutputStream file = Files.newOutputStream(half);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : kept) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(0);
        out.putNextEntry(same);
        archive.getInputStream(entry).transferTo(out);
      }
    }
    String name = new Fingerprint().file(jar).hex().substring(0, 12) + "-" + jar.getFileName();
    return Files.move(half, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
