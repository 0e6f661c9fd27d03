package app.kith.android.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Jars of a few lines, compiled by the JDK's own compiler. */
public final class TinyJar {
  private final Map<String, byte[]> entries = new TreeMap<>();

  public TinyJar with(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a class and those in it. */
  public TinyJar withClass(String name, String source) throws IOException {
    Path folder = Files.createTempDirectory("tiny");
    Path file = folder.resolve(name + ".java");
    Files.writeString(file, source);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of("--release", "21", file.toString()).toArray(String[]::new));
    if (code != 0) {
      throw new IllegalArgumentException("can't compile " + source);
    }
    try (var files = Files.list(folder)) {
      files.filter(each -> each.toString().endsWith(".class")).forEach(this::take);
    }
    return this;
  }

  private void take(Path file) {
    try {
      entries.put(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path write(Path file) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTime(0);
        out.putNextEntry(header);
        out.write(entry.getValue());
      }
    }
    return file;
  }
}
