/**
 * Talking to a community's server: the one client, finding an address that answers, requests over
 * HTTP, uploads, downloads, live, joining.
 *
 * <p>It must not contain what a reply means for the device: that is the sync engine's.
 */
@NullMarked
package app.kith.core.remote;

import org.jspecify.annotations.NullMarked;
