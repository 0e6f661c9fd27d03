/**
 * What {@code kith help} says: of this program's verbs by themselves, of the server's from a list.
 *
 * <p>It must not contain what a verb does.
 */
@NullMarked
package app.kith.desktop.command.help;

import org.jspecify.annotations.NullMarked;
