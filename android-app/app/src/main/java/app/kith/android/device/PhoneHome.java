package app.kith.android.device;

import android.content.Context;
import app.kith.android.store.RoomOutboxStore;
import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.join.FreshSecrets;
import app.kith.core.join.JoinCommunity;
import app.kith.core.json.KithJson;
import app.kith.core.model.IdSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where the phone's device lives: in a folder of the app's own that no backup takes along, since a
 * device that came back from one would go on with numbers that are used already.
 */
public final class PhoneHome {
  /** A file in the home, there while the community is known not to know this device any more. */
  private static final String SHUT_OUT = "shut-out";

  private final Context context;
  private final PhoneFolders folders;
  private final Path folder;

  public PhoneHome(Context context) {
    this.context = context;
    this.folders = new PhoneFolders(context.getNoBackupFilesDir().toPath());
    this.folder = folders.device();
  }

  /** One of before, to be read. */
  public PhoneHome(Context context, DeviceHome former) {
    this.context = context;
    this.folders = new PhoneFolders(context.getNoBackupFilesDir().toPath());
    this.folder = former.folder();
  }

  /** The homes beside each other. */
  public PhoneFolders folders() {
    return folders;
  }

  /** Where what was typed and not sent is kept. */
  public Path drafts() {
    return new DeviceHome(folder).drafts();
  }

  /** What lives there; one small file is read. */
  public DeviceHome.Finding find() {
    return DeviceHome.find(folder);
  }

  public boolean isJoined() {
    return find() instanceof DeviceHome.Finding.Found;
  }

  /** Whether the community said that it does not know this device any more. */
  public boolean isShutOut() {
    return Files.exists(folder.resolve(SHUT_OUT));
  }

  /** The community does not know this device any more, or knows it again. */
  public void shutOut(boolean out) throws IOException {
    Path mark = folder.resolve(SHUT_OUT);
    if (!out) {
      Files.deleteIfExists(mark);
    } else if (isJoined()) {
      try {
        Files.createFile(mark);
      } catch (FileAlreadyExistsException e) {
        // It was known.
      }
    }
  }

  /**
   * Joins; never on the main thread.
   *
   * @throws IOException where nothing is known of what became of it; the same again goes on from
   *     there
   */
  public JoinCommunity.Result join(ByLink entry) throws IOException {
    return join(entry, folder);
  }

  /**
   * Joins beside a device that was shut out, which stays as it is; the new one takes its place by
   * {@link #settle}. Never on the main thread.
   *
   * @throws IOException as {@link #join}
   */
  public JoinCommunity.Result joinAnew(ByLink entry) throws IOException {
    return switch (DeviceHome.find(folders.anew())) {
      // It has joined before, and could not be given its place.
      case DeviceHome.Finding.Found found -> new JoinCommunity.Result.Done(found.home());
      case DeviceHome.Finding.NoDevice none -> join(entry, folders.anew());
    };
  }

  private JoinCommunity.Result join(ByLink entry, Path where) throws IOException {
    IdSource ids = IdSource.secure();
    return new JoinCommunity(
            where,
            new FreshSecrets(ids, new SecureRandom()),
            file -> RoomOutboxStore.open(context, file),
            KithJson.create(),
            ids)
        .call(entry);
  }

  /** Gives a device that has joined anew its place, if there is one. Nothing may be open. */
  public void settle() throws IOException {
    folders.settle();
  }
}
