/**
 * Erasing pictures' files from a home whose posts are gone.
 *
 * <p>It must not contain where the files lie, nor how a post comes to be gone: see sync.
 */
@NullMarked
package app.kith.core.sync.erase;

import org.jspecify.annotations.NullMarked;
