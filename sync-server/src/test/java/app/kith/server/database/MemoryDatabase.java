package app.kith.server.database;

import java.io.IOException;
import java.util.UUID;

/** Opens databases in memory, with all tables, each of its own; closing one forgets it. */
public final class MemoryDatabase {
  private MemoryDatabase() {}

  public static Database open() throws IOException {
    return Database.open(new DatabaseLocation.AtUrl("jdbc:h2:mem:" + UUID.randomUUID()));
  }
}
