/** Tests of the change log in the database. */
@NullMarked
package app.kith.server.sync.jdbc;

import org.jspecify.annotations.NullMarked;
