/**
 * The window driven without a display: real clicks and keys, pictures of what is shown.
 *
 * <p>It must not contain tests of view models: those need no toolkit.
 */
@NullMarked
package app.kith.desktop.window;

import org.jspecify.annotations.NullMarked;
