/**
 * The change log in the server's database.
 *
 * <p>It must not contain decisions: it reads and writes rows, and knows no more of them.
 */
@NullMarked
package app.kith.server.sync.jdbc;

import org.jspecify.annotations.NullMarked;
