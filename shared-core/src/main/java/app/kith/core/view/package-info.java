/**
 * What a device shows: base with the outbox's mutations on top.
 *
 * <p>It must not contain SQL, nor any change of either file.
 */
@NullMarked
package app.kith.core.view;

import org.jspecify.annotations.NullMarked;
