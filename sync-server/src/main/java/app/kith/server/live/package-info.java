/**
 * Live: hands out to connected devices what a pull would give them, as soon as it is durable.
 *
 * <p>It must not contain a filter or a page of its own, nor anything that outlives a connection.
 */
@NullMarked
package app.kith.server.live;

import org.jspecify.annotations.NullMarked;
