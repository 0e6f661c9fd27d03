/**
 * The community's members as people see them, following and renaming.
 *
 * <p>It must not contain who may read what at the server.
 */
@NullMarked
package app.kith.core.people;

import org.jspecify.annotations.NullMarked;
