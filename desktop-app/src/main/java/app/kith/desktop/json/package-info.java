/**
 * The JSON documents that commands print, as docs/commands.md lists them.
 *
 * <p>It must not contain what travels to the server: those messages are core's.
 */
@NullMarked
package app.kith.desktop.json;

import org.jspecify.annotations.NullMarked;
