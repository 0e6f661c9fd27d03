/**
 * Talking to a community's server: requests over HTTP, uploads, downloads, live, joining.
 *
 * <p>It must not contain what a reply means for the device: that is the sync engine's.
 */
@NullMarked
package app.kith.core.remote;

import org.jspecify.annotations.NullMarked;
