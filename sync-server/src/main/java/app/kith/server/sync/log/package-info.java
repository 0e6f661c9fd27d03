/**
 * The port of storage: one change log with the rows that it leads to, read and written in
 * transactions.
 *
 * <p>It must not contain SQL, nor any rule about what may be written.
 */
@NullMarked
package app.kith.server.sync.log;

import org.jspecify.annotations.NullMarked;
