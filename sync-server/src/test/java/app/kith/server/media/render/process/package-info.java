/**
 * Tests of where pictures are drawn.
 *
 * <p>It must not contain tests of what they look like (render).
 */
@NullMarked
package app.kith.server.media.render.process;

import org.jspecify.annotations.NullMarked;
