/**
 * Reading an invite's code: by the camera, or from a picture of it.
 *
 * <p>It must not contain joining: what was read is given back, and a person decides.
 */
@NullMarked
package app.kith.android.scan;

import org.jspecify.annotations.NullMarked;
