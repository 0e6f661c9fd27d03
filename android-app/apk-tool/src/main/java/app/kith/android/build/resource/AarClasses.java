package app.kith.android.build.resource;

import app.kith.android.build.file.Archives;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of AARs in one folder, where compilers and tests find them; an APK is made from the
 * AARs themselves.
 */
public final class AarClasses {
  private AarClasses() {}

  public static void unpack(List<Aar> libraries, Path into) throws IOException {
    Path target = into.toAbsolutePath().normalize();
    for (Aar library : libraries) {
      for (Path jar : library.jars()) {
        try (InputStream in = Files.newInputStream(jar)) {
          Archives.unpack(in, target, name -> !name.equals("META-INF/MANIFEST.MF"));
        }
      }
    }
  }
}
