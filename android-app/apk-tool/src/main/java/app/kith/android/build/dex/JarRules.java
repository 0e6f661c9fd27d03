package app.kith.android.build.dex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar says that R8 must keep, by the places that Android's own build looks at: {@code
 * META-INF/com.android.tools/r8…} for the versions of R8 that the folder names, and where a jar has
 * none of them, {@code META-INF/proguard}.
 */
final class JarRules {
  private static final String TOOLS = "META-INF/com.android.tools/";
  private static final Pattern FOR_VERSIONS =
      Pattern.compile("r8(?:-from-([0-9.]+))?(?:-upto-([0-9.]+))?/.+");

  private final String version;

  /**
   * @param version R8's, for example 9.5.28
   */
  JarRules(String version) {
    this.version = version;
  }

  /** Whether rules for R8 are inside, which then count instead of those for older tools. */
  static boolean hasOwnForR8(Path jar) throws IOException {
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      return archive.stream().anyMatch(entry -> entry.getName().startsWith(TOOLS + "r8"));
    }
  }

  /** The rules as one text; empty where there are none. */
  String in(Path jar) throws IOException {
    boolean forR8 = hasOwnForR8(jar);
    StringBuilder rules = new StringBuilder();
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> wanted =
          archive.stream()
              .filter(entry -> !entry.isDirectory() && isWanted(entry.getName(), forR8))
              .toList();
      for (ZipEntry entry : wanted) {
        byte[] text = archive.getInputStream(entry).readAllBytes();
        rules.append(new String(text, StandardCharsets.UTF_8)).append('\n');
      }
    }
    return rules.toString();
  }

  private boolean isWanted(String name, boolean forR8) {
    if (!forR8) {
      return name.startsWith("META-INF/proguard/") || name.startsWith(TOOLS + "proguard/");
    }
    if (!name.startsWith(TOOLS)) {
      return false;
    }
    Matcher versions = FOR_VERSIONS.matcher(name.substring(TOOLS.length()));
    return versions.matches()
        && (versions.group(1) == null
            || Arrays.compare(parts(versions.group(1)), parts(version)) <= 0)
        && (versions.group(2) == null
            || Arrays.compare(parts(version), parts(versions.group(2))) < 0);
  }

  private static int[] parts(String version) {
    String numbers = version.replaceFirst("[^0-9.].*$", "");
    return Arrays.stream(numbers.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
