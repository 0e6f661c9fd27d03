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
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where the phone's device lives: in a folder of the app's own that no backup takes along, since a
 * device that came back from one would go on with numbers that are used already.
 */
public final class PhoneHome {
  private final Context context;
  private final Path folder;

  public PhoneHome(Context context) {
    this.context = context;
    this.folder = context.getNoBackupFilesDir().toPath().resolve("device");
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

  /**
   * Joins; never on the main thread.
   *
   * @throws IOException where nothing is known of what became of it; the same again goes on from
   *     there
   */
  public JoinCommunity.Result join(ByLink entry) throws IOException {
    IdSource ids = IdSource.secure();
    return new JoinCommunity(
            folder,
            new FreshSecrets(ids, new SecureRandom()),
            file -> RoomOutboxStore.open(context, file),
            KithJson.create(),
            ids)
        .call(entry);
  }
}
