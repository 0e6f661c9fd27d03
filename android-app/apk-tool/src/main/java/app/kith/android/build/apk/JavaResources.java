package app.kith.android.build.apk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files inside jars that code reads when it runs: lists of services, OkHttp's list of public
 * suffixes.
 */
public final class JavaResources {
  private static final String SERVICES = "META-INF/services/";

  /**
   * What only compilers, reflection by Kotlin and debuggers read; and of Kotlin for several
   * platforms, folders of metadata.
   */
  private static final List<String> FOR_TOOLS =
      List.of(
          ".class",
          ".java",
          ".kotlin_builtins",
          ".kotlin_metadata",
          ".kotlin_module",
          ".proto",
          ".bin",
          ".html",
          ".knm");

  private final SortedMap<String, Found> found = new TreeMap<>();
  private final List<String> clashes = new ArrayList<>();

  private record Found(Path jar, byte[] bytes) {}

  /**
   * Adds a jar's files. Lists of the same service become one; of other files with one name the
   * first stays.
   */
  public void add(Path jar) throws IOException {
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        if (!entry.isDirectory() && isWanted(entry.getName())) {
          add(entry.getName(), new Found(jar, archive.getInputStream(entry).readAllBytes()));
        }
      }
    }
  }

  private static boolean isWanted(String name) {
    if (name.startsWith("META-INF/")) {
      return name.startsWith(SERVICES);
    }
    return name.contains("/")
        && !name.contains("/linkdata/")
        && !name.endsWith("/default/manifest")
        && FOR_TOOLS.stream().noneMatch(name::endsWith);
  }

  private void add(String name, Found next) {
    Found first = found.putIfAbsent(name, next);
    if (first == null || Arrays.equals(first.bytes(), next.bytes())) {
      return;
    }
    if (name.startsWith(SERVICES)) {
      byte[] both = (text(first) + "\n" + text(next)).getBytes(StandardCharsets.UTF_8);
      found.put(name, new Found(first.jar(), both));
    } else {
      clashes.add(
          name
              + " is in "
              + first.jar().getFileName()
              + ", which is packed, and differs in "
              + next.jar().getFileName());
    }
  }

  private static String text(Found file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /** Names and bytes, in the order of the names. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    found.forEach((name, file) -> files.put(name, file.bytes()));
    return files;
  }

  /** The classes that the lists of services name. */
  public NavigableSet<String> services() {
    NavigableSet<String> classes = new TreeSet<>();
    found.forEach((name, file) -> {
      if (name.startsWith(SERVICES)) {
        lines(file).filter(line -> !line.isEmpty()).forEach(classes::add);
      }
    });
    return classes;
  }

  private static Stream<String> lines(Found file) {
    return text(file).lines().map(line -> line.replaceFirst("#.*", "").strip());
  }

  /** A sentence for each file that two jars have in two versions. */
  public List<String> clashes() {
    return List.copyOf(clashes);
  }
}
