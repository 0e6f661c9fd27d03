/**
 * The Android app: its process and what all screens stand on; a package below for each screen.
 *
 * <p>It must not contain rules, mutations or sync: those are in shared-core.
 */
@NullMarked
package app.kith.android;

import org.jspecify.annotations.NullMarked;
