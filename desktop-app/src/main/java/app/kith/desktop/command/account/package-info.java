/**
 * Verbs about this device and its account: join, login, link-device, status.
 *
 * <p>It must not contain the joining itself: that is a workflow of its own.
 */
@NullMarked
package app.kith.desktop.command.account;

import org.jspecify.annotations.NullMarked;
