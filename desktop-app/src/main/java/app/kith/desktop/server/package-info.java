/**
 * A server in a process of its own, started as anybody starts it.
 *
 * <p>It must not contain the way to a server, which is core's; and no class of a server.
 */
@NullMarked
package app.kith.desktop.server;

import org.jspecify.annotations.NullMarked;
