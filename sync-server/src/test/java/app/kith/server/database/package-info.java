/** Tests of the database, and the database in memory that other tests of the server use. */
@NullMarked
package app.kith.server.database;

import org.jspecify.annotations.NullMarked;
