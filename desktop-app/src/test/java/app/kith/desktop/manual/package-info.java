/**
 * Holds docs/commands.md against the commands: each of its examples is run through the launcher.
 */
@NullMarked
package app.kith.desktop.manual;

import org.jspecify.annotations.NullMarked;
