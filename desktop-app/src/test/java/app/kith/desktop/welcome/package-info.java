@NullMarked
package app.kith.desktop.welcome;

import org.jspecify.annotations.NullMarked;
