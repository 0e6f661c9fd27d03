/**
 * WebSockets that no slow reader can stop or fill: one bounded queue and one sender each.
 *
 * <p>It must not contain what is sent, or who may read it.
 */
@NullMarked
package app.kith.server.http.live;

import org.jspecify.annotations.NullMarked;
