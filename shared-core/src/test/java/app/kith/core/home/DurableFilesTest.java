package app.kith.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
  @TempDir Path folder;

  @Test
  void writingReplacesTheContentAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("note.json");

    DurableFiles.writeAtomically(file, bytes("the first, which is longer"));
    DurableFiles.writeAtomically(file, bytes("the second"));

    assertThat(file).hasContent("the second");
    assertThat(names(folder)).containsExactly("note.json");
  }

  @Test
  void writingIntoAMissingFolderIsAFailure() {
    Path file = folder.resolve("missing").resolve("note.json");

    assertThatThrownBy(() -> DurableFiles.writeAtomically(file, bytes("lost")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFailedReplacementLeavesNoTraces() throws IOException {
    Path taken = folder.resolve("taken");
    Files.createDirectories(taken.resolve("inside"));

    assertThatThrownBy(() -> DurableFiles.writeAtomically(taken, bytes("no")))
        .isInstanceOf(IOException.class);

    assertThat(names(folder)).containsExactly("taken");
  }

  @Test
  void aFileInTheWayOfAFolderIsAFailure() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));

    assertThatThrownBy(() -> DurableFiles.createFolders(taken))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void foldersAreForTheirOwnerAlone() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path inner = folder.resolve("village").resolve("keys");

    DurableFiles.createFolders(inner);

    for (Path made : List.of(inner, folder.resolve("village"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void foldersAreMadeWithThoseAboveThem() throws IOException {
    Path deep = folder.resolve("a").resolve("b").resolve("c");

    DurableFiles.createFolders(deep);
    DurableFiles.createFolders(deep);

    assertThat(deep).isDirectory();
  }

  @Test
  void forcingChangesNothing() throws IOException {
    Path file = Files.write(folder.resolve("note"), bytes("as it was"));

    DurableFiles.forceFile(file);
    DurableFiles.forceFolder(folder);

    assertThat(file).hasContent("as it was");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
