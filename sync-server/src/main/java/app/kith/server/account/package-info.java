/**
 * Accounts: what is asked about members, devices and tokens.
 *
 * <p>It must not contain the deciding (join) nor passwords: it keeps their hashes, others compare.
 */
@NullMarked
package app.kith.server.account;

import org.jspecify.annotations.NullMarked;
