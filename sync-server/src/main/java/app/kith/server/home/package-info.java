/**
 * A server's folder: what lies where, what was chosen once, and how a new one is made.
 *
 * <p>It must not contain what is in the files: each feature reads its own.
 */
@NullMarked
package app.kith.server.home;

import org.jspecify.annotations.NullMarked;
