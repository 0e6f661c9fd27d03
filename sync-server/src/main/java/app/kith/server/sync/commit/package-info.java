/**
 * The sequencer: one thread decides in batches, each one transaction, forced to the disk before
 * anybody is answered.
 *
 * <p>It must not contain what a mutation does, nor SQL.
 */
@NullMarked
package app.kith.server.sync.commit;

import org.jspecify.annotations.NullMarked;
