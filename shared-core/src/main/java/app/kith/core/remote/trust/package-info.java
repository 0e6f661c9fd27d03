/**
 * Whom a device believes to be its community's server: invite links, addresses, pins and hello.
 *
 * <p>It must not contain requests: asking and trying addresses is done in remote.
 */
@NullMarked
package app.kith.core.remote.trust;

import org.jspecify.annotations.NullMarked;
