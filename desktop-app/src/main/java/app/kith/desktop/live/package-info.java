/**
 * A device while its window is open: synced in the background, and watched for what changes in its
 * stores, by this program or by another one.
 *
 * <p>It must not contain any class of the toolkit, nor sync rules: the loop is that of {@code
 * sync}.
 */
@NullMarked
package app.kith.desktop.live;

import org.jspecify.annotations.NullMarked;
