package app.kith.android.build.resource;

import app.kith.android.build.file.Archives;
import app.kith.android.build.file.Fingerprint;
import app.kith.android.build.file.PathList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Android library, unpacked into a folder that is named by the library and its bytes. */
public record Aar(Path folder) {
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage=\"([^\"]+)\"");

  /** Unpacks each library that is not there yet. */
  public static List<Aar> unpack(List<Path> archives, Path into) throws IOException {
    List<Aar> unpacked = new ArrayList<>();
    for (Path archive : archives) {
      String name = archive.getFileName().toString().replaceFirst("\\.aar$", "");
      String bytes = new Fingerprint().file(archive).hex().substring(0, 12);
      Path folder = into.resolve(name + "-" + bytes);
      if (!Files.isDirectory(folder)) {
        Path half = into.resolve(name + ".half");
        Archives.delete(half);
        Files.createDirectories(half);
        try (InputStream in = Files.newInputStream(archive)) {
          Archives.unpack(in, half, entry -> true);
        }
        Files.move(half, folder);
      }
      unpacked.add(new Aar(folder));
    }
    return unpacked;
  }

  /** Name, version and part of the fingerprint. */
  public String name() {
    return folder.getFileName().toString();
  }

  public Path manifest() {
    return folder.resolve("AndroidManifest.xml");
  }

  public Path resources() {
    return folder.resolve("res");
  }

  public Path assets() {
    return folder.resolve("assets");
  }

  /** Native code, in a folder for each kind of processor. */
  public Path nativeCode() {
    return folder.resolve("jni");
  }

  /** The resources that the library names, without their numbers. */
  public Path symbols() {
    return folder.resolve("R.txt");
  }

  /** What R8 must keep for it; may be missing. */
  public Path rules() {
    return folder.resolve("proguard.txt");
  }

  /** Its class files. */
  public List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    if (Files.exists(folder.resolve("classes.jar"))) {
      jars.add(folder.resolve("classes.jar"));
    }
    jars.addAll(PathList.below(folder.resolve("libs"), ".jar"));
    return jars;
  }

  /** The package of its R class. */
  public String packageName() throws IOException {
    Matcher found = PACKAGE.matcher(Files.readString(manifest()));
    if (!found.find()) {
      throw new IOException(manifest() + " names no package; take another version of the library");
    }
    return found.group(1);
  }
}
