package app.kith.desktop.platform;

import com.gluonhq.attach.storage.StorageService;
import java.io.File;
import java.util.Optional;

/** The user's own folders, where dialogs about files begin. */
public final class UserFolders {
  private UserFolders() {}

  /** The folder for pictures, where there is one by its usual name. */
  public static Optional<File> pictures() {
    return StorageService.create()
        .flatMap(storage -> storage.getPublicStorage("Pictures"))
        .filter(File::isDirectory);
  }
}
