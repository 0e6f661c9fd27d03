/** Tests of this package, and what they share. */
@NullMarked
package app.kith.server.sync.state;

import org.jspecify.annotations.NullMarked;
