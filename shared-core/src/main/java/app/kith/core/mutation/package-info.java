/**
 * What a person did, as records, and their JSON text, its hash and its chain.
 *
 * <p>It must not contain what becomes of a mutation: that is merge's and the server's.
 */
@NullMarked
package app.kith.core.mutation;

import org.jspecify.annotations.NullMarked;
