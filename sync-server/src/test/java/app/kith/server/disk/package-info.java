/** A disk that a test may fill; not the tests of what stores things: they lie beside it. */
@NullMarked
package app.kith.server.disk;

import org.jspecify.annotations.NullMarked;
