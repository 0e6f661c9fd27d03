/**
 * Playing a video where it is looked at: what the person does and what the player says, brought
 * together.
 *
 * <p>It must not contain where a video's bytes come from: that is in {@code stream}.
 */
@NullMarked
package app.kith.desktop.video;

import org.jspecify.annotations.NullMarked;
