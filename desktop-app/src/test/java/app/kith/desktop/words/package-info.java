@NullMarked
package app.kith.desktop.words;

import org.jspecify.annotations.NullMarked;
