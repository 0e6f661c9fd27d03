/** Tests of this package, and what they share. */
@NullMarked
package app.kith.server.sync;

import org.jspecify.annotations.NullMarked;
