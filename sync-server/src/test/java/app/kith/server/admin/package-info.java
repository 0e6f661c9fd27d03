/** Tests of the control socket. */
@NullMarked
package app.kith.server.admin;

import org.jspecify.annotations.NullMarked;
