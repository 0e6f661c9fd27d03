/**
 * Who belongs to the community: accounts, devices, tokens, invites, and how one joins.
 *
 * <p>It must not contain HTTP or passwords: it keeps their hashes, and others compare them.
 */
@NullMarked
package app.kith.server.account;

import org.jspecify.annotations.NullMarked;
