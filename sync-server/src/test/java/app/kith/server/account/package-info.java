/** Tests of accounts. */
@NullMarked
package app.kith.server.account;

import org.jspecify.annotations.NullMarked;
