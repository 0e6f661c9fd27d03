package app.kith.desktop.welcome;

import app.kith.core.join.ByLink;
import app.kith.core.join.FreshSecrets;
import app.kith.core.join.JoinCommunity;
import app.kith.core.json.KithJson;
import app.kith.core.model.IdSource;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Makes a folder the device, as {@code kith join} does. */
public final class JoiningFolder implements Joining {
  private final Path folder;

  public JoiningFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Result join(ByLink entry) throws IOException {
    IdSource ids = IdSource.secure();
    FreshSecrets secrets = new FreshSecrets(ids, new SecureRandom());
    return switch (new JoinCommunity(folder, secrets, JdbcOutboxStore::open, KithJson.create(), ids)
        .call(entry)) {
      case JoinCommunity.Result.Done done -> new Result.Joined(done.home());
      case JoinCommunity.Result.Refused refused -> new Result.Refused(refused);
    };
  }
}
