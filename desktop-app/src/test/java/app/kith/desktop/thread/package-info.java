@NullMarked
package app.kith.desktop.thread;

import org.jspecify.annotations.NullMarked;
