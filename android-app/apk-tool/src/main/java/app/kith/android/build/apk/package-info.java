/**
 * The APK as a file: what goes in beside dex, alignment, keys, signature.
 *
 * <p>It must not know how its parts were made.
 */
@NullMarked
package app.kith.android.build.apk;

import org.jspecify.annotations.NullMarked;
