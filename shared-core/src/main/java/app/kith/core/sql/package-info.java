/**
 * What a store in SQL needs of a database: statements with named parameters, and rows. It must not
 * contain a driver, nor a statement's text.
 */
@NullMarked
package app.kith.core.sql;

import org.jspecify.annotations.NullMarked;
