/** Tests of several servers of one community. */
@NullMarked
package app.kith.server.instance;

import org.jspecify.annotations.NullMarked;
