@NullMarked
package app.kith.desktop.picture;

import org.jspecify.annotations.NullMarked;
