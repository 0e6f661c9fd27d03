/**
 * How screens looked when somebody last looked at them and agreed: pictures under {@code
 * src/test/golden} of the screen's module, with which each new drawing is compared.
 *
 * <p>It must not contain how a toolkit draws.
 */
@NullMarked
package app.kith.core.golden;

import org.jspecify.annotations.NullMarked;
