/**
 * Which smaller copies of a picture there are, and the work for those that are missing.
 *
 * <p>It must not contain HTTP, who may see a picture, or how pixels are made (render).
 */
@NullMarked
package app.kith.server.media.rendition;

import org.jspecify.annotations.NullMarked;
