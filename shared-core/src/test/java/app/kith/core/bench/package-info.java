/**
 * Figures that each app's device gives for itself, side by side: {@code ./kith bench phone}.
 *
 * <p>It must not contain tests, nor what only one app has.
 */
@NullMarked
package app.kith.core.bench;

import org.jspecify.annotations.NullMarked;
