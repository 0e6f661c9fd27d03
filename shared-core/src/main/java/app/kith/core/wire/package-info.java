/**
 * The messages between device and server as JSON records; docs/protocol.md explains each.
 *
 * <p>It must not contain rules: what a message means is decided in merge, sync and the server.
 */
@NullMarked
package app.kith.core.wire;

import org.jspecify.annotations.NullMarked;
