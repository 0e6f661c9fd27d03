/**
 * The server verbs of the {@code kith} command: what they take and print.
 *
 * <p>It must not contain what a server does: each verb asks a running one, or opens one.
 */
@NullMarked
package app.kith.server.command;

import org.jspecify.annotations.NullMarked;
