/**
 * From a picture file to smaller picture files: decoded, made smaller, converted, turned, written.
 *
 * <p>It must not contain where pictures are kept or when a copy is made (rendition), nor what a
 * picture's file may hold: that is core's container walk.
 */
@NullMarked
package app.kith.server.media.render;

import org.jspecify.annotations.NullMarked;
