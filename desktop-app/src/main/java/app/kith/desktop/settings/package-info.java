/**
 * The settings: what can be chosen about the window, all keys, and what there is to know of this
 * program and its folder.
 *
 * <p>It must not contain where choices are kept: that is in {@code choice}.
 */
@NullMarked
package app.kith.desktop.settings;

import org.jspecify.annotations.NullMarked;
