/**
 * The colour profile that JPEG, PNG and WebP embed, with nothing left in it but colour.
 *
 * <p>It must not contain how a container wraps the profile.
 */
@NullMarked
package app.kith.core.media.icc;

import org.jspecify.annotations.NullMarked;
