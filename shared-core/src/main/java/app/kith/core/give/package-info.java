/**
 * Giving a picture out as a file: from this device where it is here, else from the server.
 *
 * <p>It must not contain the making of renditions: those are the server's.
 */
@NullMarked
package app.kith.core.give;

import org.jspecify.annotations.NullMarked;
