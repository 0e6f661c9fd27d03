/**
 * Verbs that move things between here and the server: sync, media.
 *
 * <p>It must not contain the sync loop and the fetching themselves: those are workflows of their
 * own.
 */
@NullMarked
package app.kith.desktop.command.sync;

import org.jspecify.annotations.NullMarked;
