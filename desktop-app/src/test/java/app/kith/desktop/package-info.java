/** The verbs as somebody types them, on real files and against a peer in this process. */
@NullMarked
package app.kith.desktop;

import org.jspecify.annotations.NullMarked;
