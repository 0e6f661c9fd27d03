/**
 * What other apps hand over by an address: named, opened and copied, whatever the other app does.
 *
 * <p>It must not contain what becomes of it, nor any trust in what it is given.
 */
@NullMarked
package app.kith.android.given;

import org.jspecify.annotations.NullMarked;
