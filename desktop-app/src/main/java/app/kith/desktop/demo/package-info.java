/**
 * The demo: a small community made in a temporary folder by the public commands.
 *
 * <p>It must not contain a way to change a home or a server that a person does not have.
 */
@NullMarked
package app.kith.desktop.demo;

import org.jspecify.annotations.NullMarked;
