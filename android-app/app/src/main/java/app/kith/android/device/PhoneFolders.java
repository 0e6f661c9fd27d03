package app.kith.android.device;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.DurableFiles;
import app.kith.core.home.HomeMarker;
import app.kith.core.home.HomeReading;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The homes beside each other in the app's folder: the device, the one that has joined anew and is
 * to take its place, and former ones, which are kept as they were until a person deletes them. Each
 * step is one renaming, so whatever ends the process leaves the old device or the new one.
 */
public final class PhoneFolders {
  private static final String DEVICE = "device";
  private static final String ANEW = "anew";
  private static final String FORMER = "former-";

  /** What is being deleted; nobody reads it any more. */
  private static final String GONE = "gone-";

  private final Path parent;
  private final Renaming renaming;

  /** One step, which the end of the process may come before or after. */
  interface Renaming {
    void rename(Path from, Path to) throws IOException;
  }

  public PhoneFolders(Path parent) {
    this(parent, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  PhoneFolders(Path parent, Renaming renaming) {
    this.parent = parent;
    this.renaming = renaming;
  }

  /** Where the phone's device lives. */
  Path device() {
    return parent.resolve(DEVICE);
  }

  /** Where a phone that was shut out joins again, beside what it has. */
  Path anew() {
    return parent.resolve(ANEW);
  }

  /**
   * Gives a device that has joined anew its place, and leaves the one of before aside. Nothing of
   * either may be open. Where there is none, or none that is whole, nothing changes.
   */
  void settle() throws IOException {
    if (!isWhole(anew())) {
      return;
    }
    if (Files.exists(device())) {
      move(device(), parent.resolve(FORMER + next()));
    }
    move(anew(), device());
  }

  private static boolean isWhole(Path home) {
    return HomeMarker.read(home) instanceof HomeReading.Found;
  }

  private void move(Path from, Path to) throws IOException {
    renaming.rename(from, to);
    DurableFiles.forceFolder(parent);
  }

  private int next() throws IOException {
    int next = 1;
    for (DeviceHome each : former()) {
      next = Math.max(next, number(each) + 1);
    }
    return next;
  }

  private static int number(DeviceHome former) {
    String name = String.valueOf(former.folder().getFileName());
    try {
      return Integer.parseInt(name.substring(FORMER.length()));
    } catch (NumberFormatException e) {
      // It was not named by us, and is listed all the same.
      return 0;
    }
  }

  /** Those of before, the last one first. */
  public List<DeviceHome> former() throws IOException {
    List<DeviceHome> former = new ArrayList<>();
    for (Path each : named(FORMER)) {
      former.add(new DeviceHome(each));
    }
    former.sort(Comparator.comparingInt(PhoneFolders::number).reversed());
    return former;
  }

  /** Deletes one of before, of which nothing may be open: from the first step on it is not seen. */
  public void forget(DeviceHome former) throws IOException {
    Path name = former.folder().getFileName();
    move(former.folder(), parent.resolve(GONE + name));
    sweep();
  }

  /** Goes on with deleting that the process's end has cut. */
  public void sweep() throws IOException {
    for (Path each : named(GONE)) {
      Files.walkFileTree(each, new Erasing());
    }
  }

  private List<Path> named(String start) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, start + "*")) {
      folders.forEach(found::add);
    } catch (NoSuchFileException e) {
      return found;
    }
    return found;
  }

  private static final class Erasing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
        throws IOException {
      if (failed != null) {
        throw failed;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
