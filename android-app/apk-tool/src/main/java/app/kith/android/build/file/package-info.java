/**
 * Files as the steps want them: lists of paths, fingerprints, archives unpacked safely.
 *
 * <p>It must not know Android.
 */
@NullMarked
package app.kith.android.build.file;

import org.jspecify.annotations.NullMarked;
