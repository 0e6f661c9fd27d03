/**
 * What was typed and is not sent yet: kept in the home, so that it outlives its screen and the
 * window.
 *
 * <p>It must not contain any class of the toolkit, nor what a text is for.
 */
@NullMarked
package app.kith.desktop.draft;

import org.jspecify.annotations.NullMarked;
