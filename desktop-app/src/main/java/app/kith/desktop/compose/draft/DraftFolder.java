package app.kith.desktop.compose.draft;

import static app.kith.desktop.draft.DraftFolder.joined;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftFile;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.home.DurableFiles;
import app.kith.core.media.container.Keep;
import app.kith.desktop.draft.Emptied;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The draft in the home, and the pictures of it that lie nowhere else, since they were pasted. */
final class DraftFolder {
  private static final String PASTED = "pasted-";

  private final Path folder;
  private final Jsonb json;
  private final DraftFile file;

  DraftFolder(Path folder, Jsonb json) {
    this.folder = folder;
    this.json = json;
    this.file = new DraftFile(folder, json);
  }

  /**
   * What was kept, without the posts that were made of it; one that can't be read is laid aside and
   * not thrown away.
   */
  synchronized Draft load(DraftPost.Made device) throws IOException {
    Draft kept = file.load(device);
    sweep(kept);
    return kept;
  }

  /** Keeps it in place of the one before; it is on the disk when this returns. */
  synchronized void save(Draft draft) throws IOException {
    file.save(draft);
  }

  /** Keeps the bytes of a picture that is no file. */
  synchronized Path paste(byte[] png) throws IOException {
    DurableFiles.createFolders(folder);
    Path file = folder.resolve(PASTED + UUID.randomUUID() + ".png");
    DurableFiles.writeAtomically(file, png);
    return file;
  }

  /** Takes over the draft of another folder, which goes; it comes behind what is here. */
  synchronized void takeOver(Path other) throws IOException {
    DraftFolder there = new DraftFolder(other, json);
    // Whoever opens both as one asks what was posted of them.
    Draft left = there.load(post -> false);
    if (!left.isEmpty()) {
      DurableFiles.createFolders(folder);
      Draft own = load(post -> false);
      List<DraftPicture> pictures = new ArrayList<>(own.pictures());
      for (DraftPicture picture : left.pictures()) {
        pictures.add(picture.at(moved(picture.file(), other)));
      }
      List<Path> coming = new ArrayList<>(own.coming());
      for (Path each : left.coming()) {
        coming.add(moved(each, other));
      }
      List<DraftPost> posts = new ArrayList<>(own.posts());
      posts.addAll(left.posts());
      // What one of them meant to hide stays hidden.
      boolean keeps = left.keep() == Keep.PLACE && (own.isEmpty() || own.keep() == Keep.PLACE);
      save(
          new Draft(
              joined(own.caption(), left.caption()),
              own.audience(),
              pictures,
              coming,
              keeps ? Keep.PLACE : Keep.NOTHING,
              posts));
      there.save(Draft.EMPTY);
      there.sweep(Draft.EMPTY);
    }
    Emptied.remove(other);
  }

  private Path moved(Path file, Path from) throws IOException {
    if (!from.equals(file.getParent()) || Files.notExists(file)) {
      return file;
    }
    return Files.copy(
        file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets what was pasted and is posted now. */
  void forget(DraftPicture posted) throws IOException {
    if (folder.equals(posted.file().getParent())) {
      Files.deleteIfExists(posted.file());
    }
  }

  /** What was pasted into a draft and taken out again. */
  private void sweep(Draft kept) throws IOException {
    Set<Path> wanted = new HashSet<>(kept.coming());
    kept.pictures().forEach(picture -> wanted.add(picture.file()));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PASTED + "*.png")) {
      for (Path file : files) {
        if (!wanted.contains(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Nothing was ever drafted here.
    }
  }
}
