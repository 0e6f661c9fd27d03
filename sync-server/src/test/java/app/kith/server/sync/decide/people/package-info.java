/**
 * Tests of decisions about members, through a whole server's sync.
 *
 * <p>It must not contain a database or a network.
 */
@NullMarked
package app.kith.server.sync.decide.people;

import org.jspecify.annotations.NullMarked;
