/**
 * How the phone's screens looked when somebody last looked at them and agreed.
 *
 * <p>It must not contain what depends on the time or on chance: such parts are left blank.
 */
@NullMarked
package app.kith.android.golden;

import org.jspecify.annotations.NullMarked;
