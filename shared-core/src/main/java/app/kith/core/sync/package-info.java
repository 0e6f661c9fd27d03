/**
 * The sync engine: a state machine that says what to ask next and takes the replies.
 *
 * <p>It must not contain sockets, threads or timers: those are in remote and in drive.
 */
@NullMarked
package app.kith.core.sync;

import org.jspecify.annotations.NullMarked;
