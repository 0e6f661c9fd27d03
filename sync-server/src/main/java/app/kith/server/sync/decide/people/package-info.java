/**
 * Decisions about members: names, follows and who lets whom in, blocks, and the grants that follow
 * from them.
 *
 * <p>It must not contain what happens to posts, beyond whose words a block takes from where.
 */
@NullMarked
package app.kith.server.sync.decide.people;

import org.jspecify.annotations.NullMarked;
