/**
 * The web server: its port, bounds, errors, access log, health and hello.
 *
 * <p>It must not contain what a feature answers: each has its own service beside it.
 */
@NullMarked
package app.kith.server.http;

import org.jspecify.annotations.NullMarked;
