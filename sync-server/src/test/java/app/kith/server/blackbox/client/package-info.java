/**
 * A small client of Kith, written from docs/protocol.md alone: raw HTTP and WebSocket of the JDK, a
 * JSON reader of its own. It must not use a class of shared-core or of the server, so that what it
 * can't do without them is missing in the paper.
 */
@NullMarked
package app.kith.server.blackbox.client;

import org.jspecify.annotations.NullMarked;
