package app.kith.desktop.compose.draft;

import app.kith.core.draft.Looked;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files that somebody means who gives files and folders. */
final class OpenFolders {
  /** What systems put into folders by themselves. */
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

  private final int most;
  private final Set<Path> found = new LinkedHashSet<>();

  OpenFolders(int most) {
    this.most = most;
  }

  List<Path> files(List<Path> given) throws IOException {
    for (Path each : given) {
      Path path = each.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (found.size() < most) {
        found.add(path);
      }
    }
    return List.copyOf(found);
  }

  private void folder(Path folder) throws IOException {
    List<Path> inside = new ArrayList<>();
    Files.walkFileTree(folder, new Collecting(folder, inside));
    inside.sort(null);
    for (Path file : inside) {
      if (found.size() < most) {
        found.add(file);
      }
    }
  }

  private static boolean isLitter(Path file) {
    String name = Looked.name(file).toLowerCase(Locale.ROOT);
    return name.startsWith(".") || LITTER.contains(name);
  }

  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> into;

    Collecting(Path top, List<Path> into) {
      this.top = top;
      this.into = into;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes about) {
      return !dir.equals(top) && isLitter(dir)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
      if (!isLitter(file)) {
        into.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** It is looked at like any other, and said by its name. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      into.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
