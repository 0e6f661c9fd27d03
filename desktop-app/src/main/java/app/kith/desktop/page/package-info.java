/**
 * A post's own page: all its comments, who likes it, and what its caption was before.
 *
 * <p>It must not contain reading of stores on the window's thread, nor rules about posts: those are
 * core's.
 */
@NullMarked
package app.kith.desktop.page;

import org.jspecify.annotations.NullMarked;
