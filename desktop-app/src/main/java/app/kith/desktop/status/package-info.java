/**
 * How this device stands with its community, in one sentence: the pill at the window's right edge.
 *
 * <p>It must not contain the sync itself.
 */
@NullMarked
package app.kith.desktop.status;

import org.jspecify.annotations.NullMarked;
