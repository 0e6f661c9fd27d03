/**
 * Where the bytes of pictures and videos are kept, named by their SHA-256.
 *
 * <p>It must not contain who may read them, what they show, or how they arrive: those are media's.
 */
@NullMarked
package app.kith.server.blob;

import org.jspecify.annotations.NullMarked;
