/**
 * Accounts and what proves them: passwords, invites, devices and their tokens.
 *
 * <p>It must not contain what accounts write to each other: that goes through the committer.
 */
@NullMarked
package app.kith.server.account;

import org.jspecify.annotations.NullMarked;
