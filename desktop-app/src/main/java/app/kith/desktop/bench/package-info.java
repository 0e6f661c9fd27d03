/**
 * The benchmarks of {@code kith bench}: they drive real processes and report what they measured.
 *
 * <p>It must not contain goals or tuning for them, nor anything that another package needs.
 */
@NullMarked
package app.kith.desktop.bench;

import org.jspecify.annotations.NullMarked;
