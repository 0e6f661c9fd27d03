/** Spoils good input by seed, for tests of what reads input. It must know nothing of what it is. */
@NullMarked
package app.kith.core.fuzz;

import org.jspecify.annotations.NullMarked;
