/** Tests of what is PostgreSQL's own, most of them without one. */
@NullMarked
package app.kith.server.database.postgres;

import org.jspecify.annotations.NullMarked;
