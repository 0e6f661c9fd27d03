/**
 * Several servers of one community: what they have in common, where each is found, and how each
 * learns what the others did.
 *
 * <p>It must not contain anything that a lost message could break: messages are hints, rows count.
 */
@NullMarked
package app.kith.server.instance;

import org.jspecify.annotations.NullMarked;
