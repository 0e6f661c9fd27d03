/**
 * The window when something is wrong: bad files, full disks, homes that can't be opened, two of it
 * at once.
 *
 * <p>It must not contain what a window shows on a good day: that is in the package {@code window}.
 */
@NullMarked
package app.kith.desktop.trouble;

import org.jspecify.annotations.NullMarked;
