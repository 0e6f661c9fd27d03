/**
 * The log's other end: how much of it is kept, and how the rest is let go.
 *
 * <p>It must not contain what stands now: rows, bodies and tombstones are not the log's to keep.
 */
@NullMarked
package app.kith.server.sync.compact;

import org.jspecify.annotations.NullMarked;
