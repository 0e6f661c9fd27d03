/**
 * Holds docs/protocol.md against the server: each of its examples is executed, each table compared.
 */
@NullMarked
package app.kith.server.protocol;

import org.jspecify.annotations.NullMarked;
