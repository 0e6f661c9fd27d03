/**
 * The simulator: shipped engines, merge and committer in one thread, under one seed, on a virtual
 * net, clock and disk that do what real ones do on bad days.
 *
 * <p>It must not contain a second merge, fold or engine; its oracle folds the log by itself in a
 * dozen lines.
 */
@NullMarked
package app.kith.server.sim;

import org.jspecify.annotations.NullMarked;
