/**
 * From class files to dex: D8 with a cache for debugging, R8 for release.
 *
 * <p>It must not contain resources or signing.
 */
@NullMarked
package app.kith.android.build.dex;

import org.jspecify.annotations.NullMarked;
