/** Tests of this package, and what they share. */
@NullMarked
package app.kith.server.live;

import org.jspecify.annotations.NullMarked;
