/**
 * How devices come in: by invite, by link, by password, and again after a fork.
 *
 * <p>It must not contain HTTP, clocks or SQL: its decisions are made by the committer.
 */
@NullMarked
package app.kith.server.account.join;

import org.jspecify.annotations.NullMarked;
