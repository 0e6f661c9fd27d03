/**
 * What was done here and others can't see yet: a list that goes out by itself, and the drawer of
 * what could not be sent.
 *
 * <p>It must not contain the sending.
 */
@NullMarked
package app.kith.desktop.outbox;

import org.jspecify.annotations.NullMarked;
