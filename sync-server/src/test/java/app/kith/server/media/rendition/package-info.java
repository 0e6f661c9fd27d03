/** Tests of renditions: what a copy looks like, and how the work for them survives failures. */
@NullMarked
package app.kith.server.media.rendition;

import org.jspecify.annotations.NullMarked;
