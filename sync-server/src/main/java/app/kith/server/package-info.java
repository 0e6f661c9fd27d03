/**
 * The sync server: one process that merges, orders, stores and relays.
 *
 * <p>It must not contain a merge rule or a record of the wire: those are in shared-core.
 */
@NullMarked
package app.kith.server;

import org.jspecify.annotations.NullMarked;
