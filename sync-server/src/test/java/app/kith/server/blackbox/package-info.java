/**
 * Holds the server to docs/protocol.md from outside, sentence by sentence, and throws at it what no
 * honest client sends. Its tests must not look into the server: only the fixture starts one.
 */
@NullMarked
package app.kith.server.blackbox;

import org.jspecify.annotations.NullMarked;
