/** Tests of the change log, and the one in memory that other tests use. */
@NullMarked
package app.kith.server.sync.log;

import org.jspecify.annotations.NullMarked;
