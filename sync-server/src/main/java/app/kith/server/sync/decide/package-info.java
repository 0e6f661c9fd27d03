/**
 * The deciding part: (state read, mutation) to (outcome, changes), with no effect but a plan.
 *
 * <p>It must not contain a clock, SQL, or any input and output but the unit of work's reads.
 */
@NullMarked
package app.kith.server.sync.decide;

import org.jspecify.annotations.NullMarked;
