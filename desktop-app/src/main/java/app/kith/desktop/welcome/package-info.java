/**
 * The first start, on a computer that has no device yet: joining with a link.
 *
 * <p>It must not contain how one joins: that is in {@code join}.
 */
@NullMarked
package app.kith.desktop.welcome;

import org.jspecify.annotations.NullMarked;
