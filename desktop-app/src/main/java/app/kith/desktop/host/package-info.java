/**
 * The community that lives on this computer: its server in this process, or in another one of the
 * same home, and the screen that tells of it.
 *
 * <p>It must not contain what a server does: it opens one by {@code SyncServer}, asks it by its
 * control socket, and is the only package of the app that sees it.
 */
@NullMarked
package app.kith.desktop.host;

import org.jspecify.annotations.NullMarked;
