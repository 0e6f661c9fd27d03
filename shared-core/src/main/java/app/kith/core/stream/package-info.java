/**
 * A video's bytes while it plays: from the device where they are here, else part by part from the
 * community's computer.
 *
 * <p>It must not contain players, nor what is shown while a video plays.
 */
@NullMarked
package app.kith.core.stream;

import org.jspecify.annotations.NullMarked;
