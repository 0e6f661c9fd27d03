/**
 * What was done on a device and others can't see yet, as a person knows it: a list that goes out by
 * itself, and the drawer of what could not be sent.
 *
 * <p>It must not contain the sending, nor words of any language.
 */
@NullMarked
package app.kith.core.outbound;

import org.jspecify.annotations.NullMarked;
