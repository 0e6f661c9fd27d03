/**
 * Kith as a black box: real processes, the launcher, exit codes and JSON; nothing else of it is
 * touched.
 */
@NullMarked
package app.kith.desktop.box;

import org.jspecify.annotations.NullMarked;
