package app.kith.core.outbox;

import app.kith.core.clock.Written;

/**
 * Something that could not be sent; it stays until its writer throws it away.
 *
 * @param key the local key it had in the outbox
 * @param n its number
 * @param m the mutation's JSON text
 * @param kind the mutation's kind
 * @param entity what it was about
 * @param reason why the server refused it
 * @param written when
 */
public record DrawerRow(
    long key, long n, String m, String kind, String entity, String reason, Written written) {}
