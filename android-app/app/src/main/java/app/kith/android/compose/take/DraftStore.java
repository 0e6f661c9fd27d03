package app.kith.android.compose.take;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftFile;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.json.KithJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The draft on this phone, and its pictures beside it in a folder of their own. */
public final class DraftStore {
  private final Path files;
  private final DraftFile draft;

  public DraftStore(Path folder) {
    this.files = folder.resolve("files");
    this.draft = new DraftFile(folder, KithJson.create());
  }

  /** Where the pictures lie. */
  public Path files() {
    return files;
  }

  /**
   * What was kept. Pictures that it does not name go: they were taken out, or the process ended
   * while they were being taken in. So does what was posted just before the process ended. Called
   * before anything is taken in. Beside a draft that could not be read, nothing goes: its pictures
   * may have no other copy.
   *
   * @param coming whether a picture of this name is still to be taken in, and may lie here already
   */
  public Draft load(DraftPost.Made device, Predicate<String> coming) throws IOException {
    Draft kept = draft.load(device);
    List<DraftPicture> pictures = new ArrayList<>();
    Set<Path> wanted = new HashSet<>();
    for (DraftPicture each : kept.pictures()) {
      // The system may have moved the app's folder to another storage.
      Path file = files.resolve(each.name());
      pictures.add(each.at(file));
      wanted.add(file);
    }
    if (!draft.wasUnreadable()) {
      sweep(file -> wanted.contains(file) || coming.test(String.valueOf(file.getFileName())));
    }
    return kept.with(pictures);
  }

  /** Keeps it in place of the one before; it is on the disk when this returns. */
  public synchronized void save(Draft now) throws IOException {
    draft.save(now);
  }

  private void sweep(Predicate<Path> wanted) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(files)) {
      for (Path file : found) {
        if (!wanted.test(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // Nothing was ever drafted here, or it goes the next time.
    }
  }
}
