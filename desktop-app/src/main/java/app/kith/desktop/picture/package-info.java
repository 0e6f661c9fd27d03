/**
 * Pictures for the screens: found on this device or fetched, decoded to the size shown beside the
 * window's thread, kept within a bound of bytes, and let go of when they scroll away.
 *
 * <p>It must not contain any class of the toolkit: what a decoded picture is, a decoder says.
 */
@NullMarked
package app.kith.desktop.picture;

import org.jspecify.annotations.NullMarked;
