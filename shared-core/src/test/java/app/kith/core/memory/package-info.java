/**
 * A disk in memory for stores without files: tables whose changes can be taken back, by a failing
 * transaction or by a power cut.
 *
 * <p>It must not contain anything that knows what is stored.
 */
@NullMarked
package app.kith.core.memory;

import org.jspecify.annotations.NullMarked;
