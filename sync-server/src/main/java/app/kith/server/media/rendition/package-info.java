/**
 * Smaller copies of pictures: how they are made, when, and which one serves a wish.
 *
 * <p>It must not contain HTTP, who may see a picture, or what a picture's file may hold: the last
 * is core's container walk.
 */
@NullMarked
package app.kith.server.media.rendition;

import org.jspecify.annotations.NullMarked;
