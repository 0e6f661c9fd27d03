/**
 * The merge rule: last writer wins, with base; used by the server as it is.
 *
 * <p>It must not contain storage, clocks or permissions.
 */
@NullMarked
package app.kith.core.merge;

import org.jspecify.annotations.NullMarked;
