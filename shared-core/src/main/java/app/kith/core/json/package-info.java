/**
 * The one JSON setting of device and server, and JSON that is carried without being read.
 *
 * <p>It must not contain records of messages: those are in mutation, wire and remote.
 */
@NullMarked
package app.kith.core.json;

import org.jspecify.annotations.NullMarked;
