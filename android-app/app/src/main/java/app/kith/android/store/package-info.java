/**
 * The device's base and outbox in Room's files: core's statements, Android's SQLite.
 *
 * <p>It must not contain a statement about rows: those are core's, once for all devices.
 */
@NullMarked
package app.kith.android.store;

import org.jspecify.annotations.NullMarked;
