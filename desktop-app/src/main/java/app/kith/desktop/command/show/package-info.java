/**
 * Verbs that only look: feed, show, history, outbox.
 *
 * <p>It must not contain any change of what they look at.
 */
@NullMarked
package app.kith.desktop.command.show;

import org.jspecify.annotations.NullMarked;
