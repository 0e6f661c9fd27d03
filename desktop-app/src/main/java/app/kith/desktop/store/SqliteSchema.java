package app.kith.desktop.store;

import app.kith.core.outbox.OutboxSql;
import app.kith.core.sql.SqlRow;
import app.kith.core.store.StoreSql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The tables that a file is to have, and what is done with one that has others. */
enum SqliteSchema {
  /** A cache: a file of any other version is emptied, and filled by the next sync. */
  BASE(StoreSql.VERSION, Sqlite.Durability.LAZY) {
    @Override
    void convert(Sqlite session, int from, Path file) throws IOException {
      List<String> tables =
          session
              .sql(
                  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite*'")
              .list(SqlRow::firstText);
      for (String table : tables) {
        session.run("DROP TABLE IF EXISTS \"" + table + "\"");
      }
      for (String statement : StoreSql.SCHEMA) {
        session.run(statement);
      }
    }
  },

  /** Never dropped: an older file is migrated step by step, one of a newer program is refused. */
  OUTBOX(OutboxSql.VERSION, Sqlite.Durability.FORCED) {
    @Override
    void convert(Sqlite session, int from, Path file) throws IOException {
      if (from > OutboxSql.VERSION) {
        throw new StoreException(
            StoreException.Kind.NEWER,
            file,
            file + " was made by a newer Kith: update this program",
            null);
      }
      for (List<String> step : OutboxSql.MIGRATIONS.subList(from, OutboxSql.VERSION)) {
        for (String statement : step) {
          session.run(statement);
        }
      }
    }
  };

  private final int version;
  private final Sqlite.Durability durability;

  SqliteSchema(int version, Sqlite.Durability durability) {
    this.version = version;
    this.durability = durability;
  }

  /** Stands in the file as {@code user_version}; 0 stands in an empty one. */
  int version() {
    return version;
  }

  Sqlite.Durability durability() {
    return durability;
  }

  /** Whether all of it can be had again from the server, so that a damaged file is begun anew. */
  boolean isCache() {
    return this == BASE;
  }

  /** Brings a file of another version to this one, inside a transaction. */
  abstract void convert(Sqlite session, int from, Path file) throws IOException;
}
