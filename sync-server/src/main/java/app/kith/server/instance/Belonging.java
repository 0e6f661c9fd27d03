package app.kith.server.instance;

import app.kith.core.model.CommunityId;
import app.kith.server.ServerRefusedException;
import app.kith.server.database.Database;
import app.kith.server.home.HomeKeys;
import app.kith.server.home.ServerHome;
import app.kith.server.http.trust.CommunityKey;
import app.kith.server.instance.JdbcCommunity.Known;
import java.io.IOException;
import java.util.Optional;

/**
 * Sees to it that a home, its database and its folder of pictures are of one community. A home that
 * is new may join a community that other servers have begun; it is given its keys then.
 */
public final class Belonging {
  private final Database database;
  private final ServerHome home;
  private final Optional<SharedFolder> folder;
  private final boolean together;
  private final JdbcCommunity rows = new JdbcCommunity();

  /**
   * @param folder of the pictures, where they are not in the home
   * @param together whether other servers may use database and folder as well
   */
  public Belonging(
      Database database, ServerHome home, Optional<SharedFolder> folder, boolean together) {
    this.database = database;
    this.home = home;
    this.folder = folder;
    this.together = together;
  }

  /** What a start is. */
  public sealed interface Start {
    /** A new community, told to the others by {@link Belonging#found}. */
    record Founds() implements Start {}

    /** A new server of a community that is there already. */
    record Joins(String name) implements Start {}

    /** A home that is served again. */
    record Continues() implements Start {}
  }

  /**
   * Before the home's keys are used.
   *
   * @param fresh whether the home is a new one
   * @throws ServerRefusedException where they don't belong together, with a sentence
   */
  public Start settle(boolean fresh, String name) throws IOException {
    Optional<Known> known = database.read(rows::find);
    if (known.isEmpty()) {
      return fresh ? founds() : continuesUntold(name);
    }
    return fresh ? joins(known.get()) : continues(known.get());
  }

  private Start founds() throws IOException {
    if (database.read(rows::hasAccounts)) {
      throw new ServerRefusedException(
          "database_taken",
          "the database holds a community already: serve it from the home that it was made with");
    }
    if (folder.isPresent() && folder.get().community().isPresent()) {
      throw otherPictures();
    }
    return new Start.Founds();
  }

  private Start joins(Known known) throws IOException {
    Optional<byte[]> sealed = known.sealed().filter(keys -> together);
    if (sealed.isEmpty()) {
      throw new ServerRefusedException(
          "needs_shared_blobs",
          "the database holds a community that another server serves: give both servers one folder"
              + " for pictures, --blobs file:///a/folder, the other one first");
    }
    home.keepKeys(unsealed(known, sealed.get()));
    return new Start.Joins(known.name());
  }

  /** A home of a time when databases didn't tell whose they are. */
  private Start continuesUntold(String name) throws IOException {
    if (!database.read(rows::hasLog)) {
      throw new ServerRefusedException(
          "no_database",
          "the database is empty, and this home's community is in another one: start its server"
              + " with the --database that it was made with");
    }
    found(name);
    return new Start.Continues();
  }

  private Start continues(Known known) throws IOException {
    if (!known.community().equals(own().value())) {
      throw new ServerRefusedException(
          "other_community",
          "the database is another community's: start this home's server with the --database that"
              + " it was made with");
    }
    if (!together && known.sealed().isPresent()) {
      throw new ServerRefusedException(
          "needs_shared_blobs",
          "this community's pictures are in a folder that its servers share: give the same --blobs"
              + " as they have");
    }
    claimFolder();
    if (together && known.sealed().isEmpty()) {
      byte[] sealed = sealed();
      database.write(tx -> {
        rows.keepSealed(tx, sealed);
        return true;
      });
    } else if (together) {
      unsealed(known, known.sealed().orElseThrow());
    }
    return new Start.Continues();
  }

  /** Says whose the database is, at the end of a first start. */
  public void found(String name) throws IOException {
    claimFolder();
    Known known =
        new Known(name, own().value(), together ? Optional.of(sealed()) : Optional.empty());
    if (!database.<Boolean>write(tx -> rows.add(tx, known))) {
      throw new ServerRefusedException(
          "database_taken", "another server has just taken this database: start this one again");
    }
  }

  /** Another community would take these pictures for left over, and erase them. */
  private void claimFolder() throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    Optional<String> claimed = folder.get().community();
    if (claimed.isEmpty()) {
      folder.get().keepCommunity(own().value());
    } else if (!claimed.get().equals(own().value())) {
      throw otherPictures();
    }
  }

  private CommunityId own() throws IOException {
    return CommunityKey.openOrCreate(home.keys()).community();
  }

  private byte[] sealed() throws IOException {
    return SealedKeys.openOrCreate(folder.orElseThrow(), own().value()).seal(home.readKeys());
  }

  private HomeKeys unsealed(Known known, byte[] sealed) throws IOException {
    Optional<SealedKeys> opener = SealedKeys.of(folder.orElseThrow(), known.community());
    Optional<HomeKeys> keys = opener.isPresent() ? opener.get().unseal(sealed) : Optional.empty();
    return keys.orElseThrow(Belonging::otherPictures);
  }

  private static ServerRefusedException otherPictures() {
    return new ServerRefusedException(
        "other_blobs",
        "the folder of --blobs is not the one of this database's community: give the folder that"
            + " its other servers have");
  }
}
