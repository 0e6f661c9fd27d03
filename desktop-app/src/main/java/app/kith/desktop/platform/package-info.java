/**
 * What core asks of the machine it runs on: clocks, fresh secrets, the decoding of pictures.
 *
 * <p>It must not contain rules of Kith's own: those are in core.
 */
@NullMarked
package app.kith.desktop.platform;

import org.jspecify.annotations.NullMarked;
