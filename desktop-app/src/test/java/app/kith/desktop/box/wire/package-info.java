/**
 * Devices that speak the protocol by hand, so that they may also speak it wrongly and say what they
 * were answered; not Kith's own client, only its words.
 */
@NullMarked
package app.kith.desktop.box.wire;

import org.jspecify.annotations.NullMarked;
