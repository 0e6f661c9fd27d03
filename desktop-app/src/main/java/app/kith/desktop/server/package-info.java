/**
 * The way to the community's server: finding it among its addresses, trusting it, talking to it,
 * and starting one.
 *
 * <p>It must not contain what is said: that is sync, join and media; and no class of a server.
 */
@NullMarked
package app.kith.desktop.server;

import org.jspecify.annotations.NullMarked;
