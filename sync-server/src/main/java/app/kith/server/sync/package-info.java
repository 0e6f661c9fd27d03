/**
 * Sync: what devices push is decided by one committer, in one order, and read back by cursor.
 *
 * <p>It must not contain SQL, HTTP beside its routes, or what a mutation does: see decide.
 */
@NullMarked
package app.kith.server.sync;

import org.jspecify.annotations.NullMarked;
