@NullMarked
package app.kith.desktop.feed;

import org.jspecify.annotations.NullMarked;
