/**
 * Verbs about members: people, profile, follow, unfollow, block, unblock, approve.
 *
 * <p>It must not contain rules about who may see whom: those are the server's.
 */
@NullMarked
package app.kith.desktop.command.people;

import org.jspecify.annotations.NullMarked;
