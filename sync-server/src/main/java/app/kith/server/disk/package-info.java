/**
 * Whether there is room on the disk, and how a disk without room is told from one that is broken.
 *
 * <p>It must not contain what is kept there or who is refused: each part asks for its own bytes.
 */
@NullMarked
package app.kith.server.disk;

import org.jspecify.annotations.NullMarked;
