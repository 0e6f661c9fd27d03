/**
 * The rows beside the log: what stands where now, and who may read it.
 *
 * <p>It must not contain decisions: a row here only says how things are.
 */
@NullMarked
package app.kith.server.sync.state;

import org.jspecify.annotations.NullMarked;
