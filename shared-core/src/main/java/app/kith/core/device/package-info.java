/**
 * A device as its screens use it: what they read and what a person does there.
 *
 * <p>It must not contain how any of it is done, nor what only one app has.
 */
@NullMarked
package app.kith.core.device;

import org.jspecify.annotations.NullMarked;
