/**
 * Bugs that the simulator plants in shipped classes, to show that it would notice them.
 *
 * <p>It must not be used but for asking whether a bug is planted.
 */
@NullMarked
package app.kith.core.planted;

import org.jspecify.annotations.NullMarked;
