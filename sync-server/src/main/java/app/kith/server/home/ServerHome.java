package app.kith.server.home;

import app.kith.core.home.DurableFiles;
import app.kith.core.model.IdSource;
import app.kith.server.ServerRefusedException;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.database.DatabaseLogin;
import app.kith.server.http.trust.CommunityKey;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** What lies where in a server's home, and the few things that were chosen once. */
public final class ServerHome {
  private static final int SEAL_BYTES = 32;

  private final Path folder;
  private final JsonType<ServerSettings> settings;

  public ServerHome(Path folder, Jsonb json) {
    this.folder = folder;
    this.settings = json.type(ServerSettings.class);
  }

  public Path folder() {
    return folder;
  }

  public Path blobs() {
    return folder.resolve("blobs");
  }

  public Path staging() {
    return folder.resolve("staging");
  }

  public Path keys() {
    return folder.resolve("keys");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  /** What was chosen at the last start, or the defaults of a new home. */
  public ServerSettings settings() throws IOException {
    Path file = folder.resolve("server.json");
    if (!Files.exists(file)) {
      return ServerSettings.DEFAULT;
    }
    try {
      return settings.fromJson(Files.readString(file));
    } catch (JsonException | IllegalStateException e) {
      throw new ServerRefusedException(
          "bad_settings",
          file
              + " can't be read: put it back, or delete it and start with --listen and --database"
              + " as before");
    }
  }

  /** Replaces the file by one that its owner alone can read: it may hold a password. */
  public void keep(ServerSettings chosen) throws IOException {
    if (!chosen.equals(settings())) {
      DurableFiles.writeAtomically(
          folder.resolve("server.json"), settings.toJson(chosen).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Where the data is.
   *
   * @param made whether there is a community already, so that its data must be somewhere
   * @throws ServerRefusedException where it is not: an empty database would begin in its place
   */
  public DatabaseLocation database(ServerSettings chosen, boolean made)
      throws ServerRefusedException {
    if (chosen.database() != null) {
      return new DatabaseLocation.AtUrl(chosen.database(), DatabaseLogin.of(System.getenv()));
    }
    DatabaseLocation.InHome inHome = new DatabaseLocation.InHome(folder);
    if (made && !inHome.exists()) {
      throw new ServerRefusedException(
          "no_database",
          folder
              + " has no database in it: start its server with the --database that it was made with,"
              + " or restore a backup");
    }
    return inHome;
  }

  /**
   * This server's name among others of its database, made when it is first asked for. It follows
   * the home, and says nothing to people.
   */
  public String instance() throws IOException {
    Path file = folder.resolve("instance");
    if (!Files.exists(file)) {
      DurableFiles.writeAtomically(file, IdSource.secure().next().getBytes(StandardCharsets.UTF_8));
    }
    return Files.readString(file).strip();
  }

  /** What another server of the same community needs; made where it is missing. */
  public HomeKeys readKeys() throws IOException {
    return new HomeKeys(Files.readAllBytes(keys().resolve(CommunityKey.FILE)), seal());
  }

  /** Becomes a server of the community that these keys are of; the home has none yet. */
  public void keepKeys(HomeKeys other) throws IOException {
    DurableFiles.createFolders(keys());
    DurableFiles.writeAtomically(keys().resolve(CommunityKey.FILE), other.community());
    DurableFiles.writeAtomically(sealFile(), other.seal());
  }

  private Path sealFile() {
    return keys().resolve("seal.key");
  }

  /** The secret that makes cursors and page tokens this community's own. */
  public byte[] seal() throws IOException {
    Path file = sealFile();
    if (!Files.exists(file)) {
      byte[] key = new byte[SEAL_BYTES];
      new SecureRandom().nextBytes(key);
      DurableFiles.createFolders(keys());
      DurableFiles.writeAtomically(file, key);
    }
    return Files.readAllBytes(file);
  }
}
