/** Tests of what a smaller copy looks like, for every kind of file. */
@NullMarked
package app.kith.server.media.render;

import org.jspecify.annotations.NullMarked;
