/**
 * Erases the bytes of blobs that are nobody's any more, with what was made of them.
 *
 * <p>It must not contain whose a blob is: that is decided in the one order (sync).
 */
@NullMarked
package app.kith.server.media.erase;

import org.jspecify.annotations.NullMarked;
