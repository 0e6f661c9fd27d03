/**
 * The people of the community: who they are, whom one follows, what they posted, and one's own
 * name.
 *
 * <p>It must not contain reading of stores on the window's thread, nor rules about who may see
 * whom: those are the server's.
 */
@NullMarked
package app.kith.desktop.people;

import org.jspecify.annotations.NullMarked;
