/**
 * A real PostgreSQL for tests: Debian's programs, a cluster of their own in a temporary folder.
 *
 * <p>It must not contain anything about the server's tables.
 */
@NullMarked
package app.kith.server.postgres;

import org.jspecify.annotations.NullMarked;
