/** Tests of the work for renditions, and how it survives failures. */
@NullMarked
package app.kith.server.media.rendition;

import org.jspecify.annotations.NullMarked;
