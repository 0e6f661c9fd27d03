/**
 * The pictures of a device as its screens want them: from its files, else fetched when they are
 * wanted.
 *
 * <p>It must not contain decoding, which is the platform's, nor what a screen does with them.
 */
@NullMarked
package app.kith.core.picture;

import org.jspecify.annotations.NullMarked;
