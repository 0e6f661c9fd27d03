/**
 * What was done on this phone and others can't see yet: a list that goes out by itself, and the
 * drawer of what could not be sent.
 *
 * <p>It must not contain the sending, nor how the outbox is read: that is core's.
 */
@NullMarked
package app.kith.android.outbox;

import org.jspecify.annotations.NullMarked;
