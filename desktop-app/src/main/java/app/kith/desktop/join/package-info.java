/**
 * Coming into a community by a password: at a server whose key nobody has told yet.
 *
 * <p>It must not contain how a home is made: that is core's, and the same for each way in.
 */
@NullMarked
package app.kith.desktop.join;

import org.jspecify.annotations.NullMarked;
