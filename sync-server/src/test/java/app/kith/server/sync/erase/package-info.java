/** Tests of what is decided about blobs that may have to go. */
@NullMarked
package app.kith.server.sync.erase;

import org.jspecify.annotations.NullMarked;
