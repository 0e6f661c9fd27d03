/**
 * How the phone stands, in a few words: the pill that most screens have.
 *
 * <p>It must not contain the screen that it leads to, nor how a phone syncs.
 */
@NullMarked
package app.kith.android.status;

import org.jspecify.annotations.NullMarked;
