/**
 * Becoming a device of a community, by a link or by a password, so that a kill at any moment leaves
 * either no device or a whole one.
 *
 * <p>It must not contain the first sync: that is an ordinary one.
 */
@NullMarked
package app.kith.core.join;

import org.jspecify.annotations.NullMarked;
