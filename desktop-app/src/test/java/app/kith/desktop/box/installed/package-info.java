/** The package that people install, on a computer with a display. */
@NullMarked
package app.kith.desktop.box.installed;

import org.jspecify.annotations.NullMarked;
