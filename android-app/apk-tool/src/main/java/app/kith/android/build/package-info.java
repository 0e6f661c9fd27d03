/**
 * The tool that makes Kith's APK without an Android SDK: its commands, each a list of steps.
 *
 * <p>It must not contain a step itself: those are in the packages below, one class each.
 */
@NullMarked
package app.kith.android.build;

import org.jspecify.annotations.NullMarked;
