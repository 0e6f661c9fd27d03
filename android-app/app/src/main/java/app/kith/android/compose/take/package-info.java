/**
 * What other apps hand over, made the draft's own: read at once, with limits, whatever the other
 * app does.
 *
 * <p>It must not contain views, nor any trust in what it is given.
 */
@NullMarked
package app.kith.android.compose.take;

import org.jspecify.annotations.NullMarked;
