/**
 * One port for TLS and, from this computer only, plain HTTP.
 *
 * <p>It must not contain certificates or HTTP.
 */
@NullMarked
package app.kith.server.http.tls;

import org.jspecify.annotations.NullMarked;
