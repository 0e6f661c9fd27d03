package app.kith.android.build.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.android.build.TinyJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AarTest {
  @TempDir private Path folder;

  @Test
  void aLibraryIsUnpackedOnceAndAgainWhenItsBytesChange() throws IOException {
    Path archive = folder.resolve("lib-1.aar");
    new TinyJar().with("AndroidManifest.xml", "<manifest package=\"a.lib\"/>").write(archive);
    Aar first = Aar.unpack(List.of(archive), folder.resolve("into")).getFirst();
    Aar same = Aar.unpack(List.of(archive), folder.resolve("into")).getFirst();
    new TinyJar().with("AndroidManifest.xml", "<manifest package=\"b\"/>").write(archive);
    Aar other = Aar.unpack(List.of(archive), folder.resolve("into")).getFirst();

    assertThat(first.packageName()).isEqualTo("a.lib");
    assertThat(same).isEqualTo(first);
    assertThat(other.packageName()).isEqualTo("b");
    assertThat(other.jars()).isEmpty();
  }

  @Test
  void anEntryThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Path archive = new TinyJar().with("../outside", "x").write(folder.resolve("bad.aar"));

    assertThatThrownBy(() -> Aar.unpack(List.of(archive), folder.resolve("into")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../outside leads out of its folder");
    assertThat(folder.resolve("into/outside")).doesNotExist();
  }

  @Test
  void manifestsBecomeOne() throws IOException {
    Path app =
        Files.writeString(
            folder.resolve("app.xml"),
            "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\"><application/></manifest>");
    Path archive =
        new TinyJar()
            .with(
                "AndroidManifest.xml",
                "<manifest package=\"a.lib\" xmlns:android=\"http://schemas.android.com/apk/res/android\">"
                    + "<uses-permission android:name=\"a.PERMISSION\"/></manifest>")
            .write(folder.resolve("lib.aar"));
    List<Aar> libraries = Aar.unpack(List.of(archive), folder.resolve("into"));
    Path output = folder.resolve("merged.xml");

    MergeManifests.merge(app, libraries, new AppIdentity("an.id", "a.pack", "1.2.3"), output);

    assertThat(output)
        .content()
        .contains(
            "package=\"an.id\"", "a.PERMISSION", "versionCode=\"1002003\"", "minSdkVersion=\"26\"");
  }

  @Test
  void whatTheAppRemovesOfALibraryIsNotInTheOne() throws IOException {
    String begin = "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\"";
    Path app =
        Files.writeString(
            folder.resolve("app.xml"),
            begin
                + " xmlns:tools=\"http://schemas.android.com/tools\"><application>"
                + "<activity android:name=\"a.lib.Open\" tools:node=\"remove\"/>"
                + "</application></manifest>");
    Path archive =
        new TinyJar()
            .with(
                "AndroidManifest.xml",
                begin
                    + " package=\"a.lib\"><application>"
                    + "<activity android:name=\"a.lib.Open\" android:exported=\"true\"/>"
                    + "</application></manifest>")
            .write(folder.resolve("lib.aar"));
    List<Aar> libraries = Aar.unpack(List.of(archive), folder.resolve("into"));
    Path output = folder.resolve("merged.xml");

    MergeManifests.merge(app, libraries, new AppIdentity("an.id", "a.pack", "1.2.3"), output);

    assertThat(output).content().contains("application").doesNotContain("a.lib.Open", "tools");
  }

  @Test
  void aLibrarysSymbolsHaveTheAppsNumbers() throws IOException {
    Path numbers =
        Files.writeString(
            folder.resolve("R.txt"), "int string hello 0x7f010002\nint string mine 0x7f010003\n");
    Path archive =
        new TinyJar()
            .with("AndroidManifest.xml", "<manifest package=\"a.lib\"/>")
            .with("R.txt", "int string hello 0x0\nint string gone 0x0\n")
            .write(folder.resolve("lib.aar"));

    LibrarySymbols.read(numbers)
        .write(Aar.unpack(List.of(archive), folder.resolve("into")), folder.resolve("src"));

    assertThat(folder.resolve("src/a/lib/R.java"))
        .content()
        .contains("package a.lib;", "public static final int hello=0x7f010002;")
        .doesNotContain("mine", "gone");
  }
}
