/**
 * Base and outbox as two SQLite files over JDBC, by the statements that shared-core holds.
 *
 * <p>It must not contain SQL of its own but for SQLite's settings, nor anything about sync.
 */
@NullMarked
package app.kith.desktop.store;

import org.jspecify.annotations.NullMarked;
