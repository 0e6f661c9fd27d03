/**
 * What the walks of all containers share: the words they answer with and the reading of bytes.
 *
 * <p>It must not contain anything that knows the structure of one container.
 */
@NullMarked
package app.kith.core.media.container;

import org.jspecify.annotations.NullMarked;
