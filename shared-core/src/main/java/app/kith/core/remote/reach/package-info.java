/**
 * The way to the community's server: finding it among its addresses, trusting it, talking to it
 * wherever it is found.
 *
 * <p>It must not contain what is said: that is sync, join and media.
 */
@NullMarked
package app.kith.core.remote.reach;

import org.jspecify.annotations.NullMarked;
