/**
 * Posts as people see and make them: the home feed, one post, its history, and the use cases that
 * write them.
 *
 * <p>It must not contain requests to the server: every view reads the local store, every action
 * writes to it.
 */
@NullMarked
package app.kith.core.feed;

import org.jspecify.annotations.NullMarked;
