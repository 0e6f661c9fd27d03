/**
 * The Android app: for now only proof that shared-core compiles and runs on what Android 8 has.
 *
 * <p>It must not contain sync rules or SQL: those are in shared-core.
 */
@NullMarked
package app.kith.android;

import org.jspecify.annotations.NullMarked;
