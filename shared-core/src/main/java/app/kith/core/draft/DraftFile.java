package app.kith.core.draft;

import app.kith.core.home.DurableFiles;
import app.kith.core.json.UntrustedJson;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The draft in a folder of its own, of which it is the file {@code draft.json}. */
public final class DraftFile {
  private static final String DRAFT = "draft.json";
  private static final String UNREADABLE = "draft.unreadable.json";

  private final Path folder;
  private final JsonType<DraftJson> json;

  /** The folder need not be there yet. */
  public DraftFile(Path folder, Jsonb json) {
    this.folder = folder;
    this.json = json.type(DraftJson.class);
  }

  /** What was kept; one that can't be read is laid aside and not thrown away. */
  public Draft load() throws IOException {
    try {
      return UntrustedJson.read(json, Files.readAllBytes(folder.resolve(DRAFT))).draft();
    } catch (NoSuchFileException e) {
      return Draft.EMPTY;
    } catch (JsonException | IllegalArgumentException e) {
      Files.move(
          folder.resolve(DRAFT),
          folder.resolve(UNREADABLE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      return Draft.EMPTY;
    }
  }

  /** Whether one was laid aside that nobody has looked at yet. */
  public boolean wasUnreadable() {
    return Files.exists(folder.resolve(UNREADABLE));
  }

  /**
   * What was kept, without the posts that were made of it: the program ended before it was made
   * shorter. Where the device can't tell, it is whole, and is asked again before it is posted.
   */
  public Draft load(DraftPost.Made device) throws IOException {
    Draft kept = load();
    List<DraftPost> made;
    try {
      made = DraftPost.made(kept.posts(), device);
    } catch (IOException e) {
      return kept;
    }
    if (!made.isEmpty()) {
      kept = kept.after(made);
      save(kept);
    }
    return kept;
  }

  /** Keeps it in place of the one before; it is on the disk when this returns. */
  public void save(Draft draft) throws IOException {
    if (draft.isEmpty()) {
      Files.deleteIfExists(folder.resolve(DRAFT));
      return;
    }
    DurableFiles.createFolders(folder);
    DurableFiles.writeAtomically(
        folder.resolve(DRAFT), json.toJson(DraftJson.of(draft)).getBytes(StandardCharsets.UTF_8));
  }
}
