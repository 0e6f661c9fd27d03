/**
 * The server's database: connections, transactions, migrations and the little that H2 and
 * PostgreSQL do differently.
 *
 * <p>It must not contain a statement about the server's own tables: those belong to the features,
 * their tables to the migrations in {@code db/migration}.
 */
@NullMarked
package app.kith.server.database;

import org.jspecify.annotations.NullMarked;
