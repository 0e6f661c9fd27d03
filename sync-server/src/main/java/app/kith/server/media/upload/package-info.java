/**
 * Resumable uploads by tus 1.0: what was received, what it must become, and when it is delivered.
 *
 * <p>It must not contain HTTP: the routes turn requests into calls and results into status codes.
 */
@NullMarked
package app.kith.server.media.upload;

import org.jspecify.annotations.NullMarked;
