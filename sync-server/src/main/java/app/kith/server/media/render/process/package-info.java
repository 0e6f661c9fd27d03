/**
 * Where pictures are drawn: in a child process of low priority, or in the caller's thread.
 *
 * <p>It must not contain how pixels are made (render) or which copies are wanted (rendition).
 */
@NullMarked
package app.kith.server.media.render.process;

import org.jspecify.annotations.NullMarked;
