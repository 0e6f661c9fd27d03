/** Tests of the loop that runs an engine. */
@NullMarked
package app.kith.core.sync.drive;

import org.jspecify.annotations.NullMarked;
