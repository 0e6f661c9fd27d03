package app.kith.android.build.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedZipTest {
  @TempDir private Path folder;

  @Test
  void whatIsStoredBeginsAtAMultiple() throws IOException {
    Path file = folder.resolve("a.zip");
    try (AlignedZip zip = new AlignedZip(file, 9)) {
      zip.compressed("first", "some words".getBytes(StandardCharsets.UTF_8));
      zip.stored("lib/x.so", "LIBRARY".getBytes(StandardCharsets.UTF_8), 16384);
      zip.compressed("second", new byte[1000]);
      zip.stored("resources.arsc", "TABLE".getBytes(StandardCharsets.UTF_8), 4);
    }

    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes.indexOf("LIBRARY") % 16384).isZero();
    assertThat(bytes.indexOf("TABLE") % 4).isZero();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(4);
      assertThat(zip.getInputStream(zip.getEntry("second")).readAllBytes()).hasSize(1000);
    }
  }
}
