/** Tests of pictures on their way. */
@NullMarked
package app.kith.core.sync.media;

import org.jspecify.annotations.NullMarked;
