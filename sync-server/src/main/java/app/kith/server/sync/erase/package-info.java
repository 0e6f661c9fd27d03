/**
 * The decisions around erasing blobs: what is to be looked at, what is nobody's, what is done.
 *
 * <p>It must not contain bytes or files: what is nobody's is erased by media.
 */
@NullMarked
package app.kith.server.sync.erase;

import org.jspecify.annotations.NullMarked;
