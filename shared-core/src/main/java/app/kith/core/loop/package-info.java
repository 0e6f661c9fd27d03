/**
 * The sync loop of a home: one at a time, driven once or watched over, or observed where another
 * process drives it.
 *
 * <p>It must not contain sync rules: those are the engine's.
 */
@NullMarked
package app.kith.core.loop;

import org.jspecify.annotations.NullMarked;
