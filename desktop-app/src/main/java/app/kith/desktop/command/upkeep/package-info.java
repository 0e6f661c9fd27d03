/**
 * Verbs that look after a device: verify, doctor; and those that a later release brings.
 *
 * <p>It must not contain what is checked: that is in verify.
 */
@NullMarked
package app.kith.desktop.command.upkeep;

import org.jspecify.annotations.NullMarked;
