/**
 * Pictures and videos on their way in, in their smaller copies, and on their way out.
 *
 * <p>It must not contain where bytes are kept (blob) or who may see a post (sync).
 */
@NullMarked
package app.kith.server.media;

import org.jspecify.annotations.NullMarked;
