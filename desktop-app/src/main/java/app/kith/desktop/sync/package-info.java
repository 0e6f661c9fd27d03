/**
 * The sync loop of a home: one at a time, driven once or watched over, or observed where another
 * process drives it.
 *
 * <p>It must not contain sync rules: those are core's engine.
 */
@NullMarked
package app.kith.desktop.sync;

import org.jspecify.annotations.NullMarked;
