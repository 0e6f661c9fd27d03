/**
 * Picture files put together by hand, with all that cameras, phones and editors leave in them.
 *
 * <p>It must not contain pictures from elsewhere.
 */
@NullMarked
package app.kith.core.media.sample;

import org.jspecify.annotations.NullMarked;
