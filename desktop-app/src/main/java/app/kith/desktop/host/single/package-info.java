/**
 * One window a home: who comes second hands over what it was opened with.
 *
 * <p>It must not contain a window, nor what becomes of a link.
 */
@NullMarked
package app.kith.desktop.host.single;

import org.jspecify.annotations.NullMarked;
