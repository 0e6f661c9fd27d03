/** Tests of pictures on their way in and out, over real routes. */
@NullMarked
package app.kith.server.media;

import org.jspecify.annotations.NullMarked;
