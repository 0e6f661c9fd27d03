/**
 * The virtual net: what is on its way between devices and server, and what the weather does to it.
 *
 * <p>It must not contain who sends, nor what a message is answered with.
 */
@NullMarked
package app.kith.server.sim.net;

import org.jspecify.annotations.NullMarked;
