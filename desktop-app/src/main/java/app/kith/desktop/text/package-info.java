/**
 * What commands print for people: short lines, safe for a terminal.
 *
 * <p>It must not contain JSON, nor read anything by itself.
 */
@NullMarked
package app.kith.desktop.text;

import org.jspecify.annotations.NullMarked;
