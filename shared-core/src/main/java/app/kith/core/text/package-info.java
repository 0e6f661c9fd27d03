/**
 * Text that others wrote, made safe to be shown in a line.
 *
 * <p>It must not contain sentences of the program.
 */
@NullMarked
package app.kith.core.text;

import org.jspecify.annotations.NullMarked;
