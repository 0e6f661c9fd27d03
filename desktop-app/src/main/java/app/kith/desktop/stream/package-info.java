/**
 * A video's bytes for a player on this computer, handed out by a server that only this computer
 * reaches.
 *
 * <p>It must not contain any class of the toolkit, nor what is shown while a video plays.
 */
@NullMarked
package app.kith.desktop.stream;

import org.jspecify.annotations.NullMarked;
