/** The contract that every blob store is held to, and the store in memory for other tests. */
@NullMarked
package app.kith.server.blob;

import org.jspecify.annotations.NullMarked;
