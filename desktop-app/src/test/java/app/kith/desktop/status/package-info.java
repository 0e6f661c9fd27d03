@NullMarked
package app.kith.desktop.status;

import org.jspecify.annotations.NullMarked;
