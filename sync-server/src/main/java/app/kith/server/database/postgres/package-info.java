/**
 * What is PostgreSQL's own: how to connect to it, what must be true of it, its words for what went
 * wrong, and its signals between the sessions of several servers.
 *
 * <p>It must not contain a statement about the server's tables.
 */
@NullMarked
package app.kith.server.database.postgres;

import org.jspecify.annotations.NullMarked;
