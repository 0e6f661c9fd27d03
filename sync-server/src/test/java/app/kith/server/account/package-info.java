/** Tests of this package, and what they share. */
@NullMarked
package app.kith.server.account;

import org.jspecify.annotations.NullMarked;
