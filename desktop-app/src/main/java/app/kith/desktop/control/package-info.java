/**
 * The pieces of which every screen is built: icons, avatars, pictures, buttons, each with a spoken
 * name.
 *
 * <p>It must not contain anything about one screen, nor read a store.
 */
@NullMarked
package app.kith.desktop.control;

import org.jspecify.annotations.NullMarked;
