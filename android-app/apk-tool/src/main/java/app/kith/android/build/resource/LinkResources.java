package app.kith.android.build.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Links manifest and compiled resources into a file that is an APK but for code and signature. */
public final class LinkResources {
  private final Aapt2 aapt2;
  private final Path android;
  private final List<String> words = new ArrayList<>();

  /**
   * @param android a jar with Android's own resources
   * @param assets folders of files that are packed as they are; those that are missing are left out
   */
  public LinkResources(
      Aapt2 aapt2, Path android, Path manifest, List<Path> compiled, List<Path> assets) {
    this.aapt2 = aapt2;
    this.android = android;
    // No version vectors: they are for Android 4. Overlay: what the app says of a library's
    // resource is what counts.
    words.addAll(List.of("--manifest", manifest.toString()));
    words.addAll(List.of("--auto-add-overlay", "--no-version-vectors"));
    for (Path folder : assets) {
      if (Files.isDirectory(folder)) {
        words.addAll(List.of("-A", folder.toString()));
      }
    }
    for (Path file : compiled) {
      words.addAll(List.of("-R", file.toString()));
    }
  }

  /**
   * With {@code android:debuggable}, and with the app's R class and the numbers of all resources.
   */
  public void forDebugging(Path output, Path symbols, String packageName, Path numbers)
      throws IOException, InterruptedException {
    link(
        output,
        List.of(
            "--debug-mode",
            "--java",
            symbols.toString(),
            "--custom-package",
            packageName,
            "--output-text-symbols",
            numbers.toString()));
  }

  /** With what R8 must keep because the manifest or a layout names it. */
  public void forRelease(Path output, Path rules) throws IOException, InterruptedException {
    link(output, List.of("--proguard", rules.toString()));
  }

  private void link(Path output, List<String> more) throws IOException, InterruptedException {
    List<String> start = List.of("link", "-o", output.toString(), "-I", android.toString());
    aapt2.run(Stream.of(start, more, words).flatMap(List::stream).toList());
  }
}
