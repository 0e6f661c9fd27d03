/**
 * A community as tests have it: a real server in a process of its own, and its devices.
 *
 * <p>It must not contain what one test alone expects.
 */
@NullMarked
package app.kith.android.served;

import org.jspecify.annotations.NullMarked;
