package app.kith.server.postgres;

import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * Gives a test class a PostgreSQL, the same one to all of a run; where there can be none, the class
 * is left out and says so.
 */
public final class RealPostgres implements BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(RealPostgres.class);

  private @Nullable Shared shared;

  /** What a run has together; its store closes it at the end. */
  private record Shared(PostgresServer server, String template) implements AutoCloseable {
    static Shared open() {
      try {
        PostgresServer server = PostgresServer.open();
        String template = server.newDatabase();
        Database.open(new DatabaseLocation.AtUrl(template)).close();
        return new Shared(server, template.replaceFirst(".*/([^?]*).*", "$1"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    String whyNot = PostgresServer.whyNot();
    if (!whyNot.isEmpty()) {
      System.err.println("SKIPPED: " + context.getDisplayName() + ", since " + whyNot);
      throw new TestAbortedException(whyNot);
    }
    shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Shared.class, key -> Shared.open(), Shared.class);
  }

  public PostgresServer server() {
    return Objects.requireNonNull(shared).server();
  }

  /** A new database with all tables and nothing in them. */
  public DatabaseLocation.AtUrl newDatabase() throws IOException {
    Shared known = Objects.requireNonNull(shared);
    return new DatabaseLocation.AtUrl(known.server().copy(known.template()));
  }
}
