/**
 * Tests of the log's other end.
 *
 * <p>It must not contain a thread or a clock that runs.
 */
@NullMarked
package app.kith.server.sync.compact;

import org.jspecify.annotations.NullMarked;
