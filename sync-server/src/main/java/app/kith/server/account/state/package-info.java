/**
 * The rows of accounts: who is a member, which codes and tokens open a door.
 *
 * <p>It must not contain decisions: a row here only says how things are.
 */
@NullMarked
package app.kith.server.account.state;

import org.jspecify.annotations.NullMarked;
