/** Tests that what is deleted leaves no bytes behind, with real devices against a real server. */
@NullMarked
package app.kith.server.media.erase;

import org.jspecify.annotations.NullMarked;
