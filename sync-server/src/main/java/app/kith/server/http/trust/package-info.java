/**
 * How the server proves who it is: the community's key, certificates made with it, and hello.
 *
 * <p>It must not contain what a device checks: that is in the core's remote.trust.
 */
@NullMarked
package app.kith.server.http.trust;

import org.jspecify.annotations.NullMarked;
