/** Tests of what proves an account. */
@NullMarked
package app.kith.server.account;

import org.jspecify.annotations.NullMarked;
