/**
 * Pictures on their way: originals out, smaller copies in, and files erased whose posts are gone.
 *
 * <p>It must not contain where the files lie, nor how a post comes to be gone: see remote and sync.
 */
@NullMarked
package app.kith.core.sync.media;

import org.jspecify.annotations.NullMarked;
