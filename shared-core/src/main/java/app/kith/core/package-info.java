/**
 * What device and server have in common: the model, the merge rule, the outbox and the sync engine.
 *
 * <p>It must not contain a server, a screen, an SQL driver or anything that Android 8 lacks.
 */
@NullMarked
package app.kith.core;

import org.jspecify.annotations.NullMarked;
