/** Tests of this package, and what they share. */
@NullMarked
package app.kith.server.sync.decide;

import org.jspecify.annotations.NullMarked;
