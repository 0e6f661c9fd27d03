package app.kith.android.build.dex;

import com.android.tools.r8.ArchiveClassFileProvider;
import com.android.tools.r8.ClassFileResourceProvider;
import com.android.tools.r8.JdkClassFileProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is there on a phone and not in the APK: Android's classes, and Java's, which come from this
 * JDK.
 */
public final class Platform implements AutoCloseable {
  private final ArchiveClassFileProvider android;
  private final List<ClassFileResourceProvider> classes;

  public Platform(Path android) throws IOException {
    this.android = new ArchiveClassFileProvider(android);
    this.classes = List.of(JdkClassFileProvider.fromSystemJdk(), this.android);
  }

  List<ClassFileResourceProvider> classes() {
    return classes;
  }

  @Override
  public void close() throws IOException {
    android.close();
  }
}
