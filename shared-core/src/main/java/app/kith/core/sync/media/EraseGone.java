package app.kith.core.sync.media;

import app.kith.core.clock.DeviceClock;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.JournalRow;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.OutboxWriter;
import app.kith.core.outbox.Upload;
import app.kith.core.store.CachedMedia;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Erases the files of pictures whose posts are gone from base: downloaded ones, and originals of
 * own posts. What the outbox or the drawer names stays.
 *
 * <p>Base remembers that there is something to erase, in the transaction in which the posts went,
 * until it is done; so a kill in between does no harm. It is found anew each time by comparing the
 * files with what names them.
 */
public final class EraseGone {
  /** A file is on record long before that, or its download was broken off. */
  private static final long UNRECORDED_MILLIS = 3_600_000;

  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");

  private final LocalStore base;
  private final OutboxStore store;
  private final Outbox outbox;
  private final DeviceClock clock;
  private final PictureFiles files;

  public EraseGone(
      LocalStore base, OutboxStore store, Outbox outbox, DeviceClock clock, PictureFiles files) {
    this.base = base;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
    this.files = files;
  }

  /** Erases what is to be erased, as far as base is whole. */
  public void run() throws IOException {
    if (!base.read(StoreReader::erasing)) {
      return;
    }
    eraseCached();
    // Where base is not whole a missing post says nothing; the end of the snapshot comes here
    // again.
    if (base.read(reader -> reader.position().cursor() != null) && eraseOriginals()) {
      base.write(writer -> {
        // Another process may have fetched a picture of a post that was just going.
        writer.setErasing(!writer.cachedOfNoPost().isEmpty());
        return true;
      });
    }
  }

  private void eraseCached() throws IOException {
    List<CachedMedia> gone = base.read(StoreReader::cachedOfNoPost);
    Set<String> used = used(base.read(StoreReader::allCachedMedia), new HashSet<>(gone));
    for (CachedMedia media : gone) {
      // Two posts may have the same picture.
      if (!used.contains(media.sha256())) {
        files.deleteCached(media.sha256());
      }
    }
    base.write(writer -> {
      for (CachedMedia media : gone) {
        writer.deleteCachedMedia(media.media(), media.size());
      }
      return gone.size();
    });
    for (String file : files.cached(clock.read().wall() - UNRECORDED_MILLIS)) {
      if (!used.contains(file)) {
        files.deleteCached(file);
      }
    }
  }

  private static Set<String> used(List<CachedMedia> all, Set<CachedMedia> gone) {
    Set<String> used = new HashSet<>();
    for (CachedMedia media : all) {
      if (!gone.contains(media)) {
        used.add(media.sha256());
      }
    }
    return used;
  }

  /** Gives false where the outbox may let go of something yet: look again then. */
  private boolean eraseOriginals() throws IOException {
    Set<String> known = base.read(EraseGone::originalsOfPosts);
    String epoch = base.read(StoreReader::position).epoch();
    // Who posts puts the files in their place inside a transaction of this store.
    return store.write(writer -> {
      Set<String> unknown = new HashSet<>(files.originals());
      for (Upload upload : writer.uploads()) {
        unknown.add(upload.blob());
      }
      unknown.removeAll(known);
      boolean all = true;
      for (OutboxRow row : writer.rows()) {
        // Its post may be gone already, deleted by another device, and the row leaves without it.
        all &= !unknown.removeAll(names(row.m()));
      }
      for (DrawerRow row : writer.drawer()) {
        unknown.removeAll(names(row.m()));
      }
      for (String blob : unknown) {
        eraseOriginal(writer, blob, epoch);
      }
      return all;
    });
  }

  /** By their hashes alone, so that a newer program's rows count too. */
  private static Set<String> originalsOfPosts(StoreReader reader) throws IOException {
    Set<String> named = new HashSet<>();
    for (StoredRow row : reader.ofKind(Row.ORIGINALS)) {
      if (row.row().fixed() != null) {
        named.addAll(names(row.row().fixed().text()));
      }
    }
    return named;
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    Matcher matcher = BLOB.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }

  /**
   * The journal keeps what a restored server would ask for again. Of this epoch it needs no post
   * that base does not have: such a one was deleted, perhaps by another device.
   */
  private void eraseOriginal(OutboxWriter writer, String blob, @Nullable String epoch)
      throws IOException {
    for (JournalRow row : writer.journalNaming(blob)) {
      boolean here = base.read(reader -> !reader.rowsOf(row.entity()).isEmpty());
      if (here || !Objects.equals(row.epoch(), epoch)) {
        return;
      }
    }
    for (JournalRow row : writer.journalNaming(blob)) {
      outbox.erased(writer, row.entity());
    }
    writer.deleteUpload(blob);
    files.deleteOriginal(blob);
  }
}
