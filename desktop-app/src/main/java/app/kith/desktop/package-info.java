/**
 * The device commands, and later the window: one local store, one outbox, one sync loop a home.
 *
 * <p>It must not contain sync rules, and sees the server only from {@code host}.
 */
@NullMarked
package app.kith.desktop;

import org.jspecify.annotations.NullMarked;
