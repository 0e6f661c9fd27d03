/**
 * What a person has chosen about the window on this computer, kept in the device's home. It goes to
 * no other device.
 *
 * <p>It must not contain any class of the toolkit, nor what a choice changes.
 */
@NullMarked
package app.kith.desktop.choice;

import org.jspecify.annotations.NullMarked;
