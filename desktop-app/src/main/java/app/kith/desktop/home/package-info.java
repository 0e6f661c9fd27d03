/**
 * The folder of one device: where it is by default, what lies in it, and whether it can be used.
 *
 * <p>It must not contain what is inside the files: stores and caches have packages of their own.
 */
@NullMarked
package app.kith.desktop.home;

import org.jspecify.annotations.NullMarked;
