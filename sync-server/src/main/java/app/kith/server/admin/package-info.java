/**
 * How other processes on the same computer reach a running server: one socket, one line to ask, one
 * line to answer.
 *
 * <p>It must not contain what the verbs do: each feature hands in its own handlers.
 */
@NullMarked
package app.kith.server.admin;

import org.jspecify.annotations.NullMarked;
