/**
 * The nouns: typed ids, audiences, streams, epochs and the bounds that device and server share.
 *
 * <p>It must not contain rules, input or output.
 */
@NullMarked
package app.kith.core.model;

import org.jspecify.annotations.NullMarked;
