/**
 * The device's way to its server over HTTP: the one client of a community, its JSON, and finding an
 * address that answers.
 *
 * <p>It must not contain decisions about sync: those are in sync, which only sees a transport.
 */
@NullMarked
package app.kith.core.remote;

import org.jspecify.annotations.NullMarked;
