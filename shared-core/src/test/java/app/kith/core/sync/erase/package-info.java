/** Tests of how pictures' files leave a home. */
@NullMarked
package app.kith.core.sync.erase;

import org.jspecify.annotations.NullMarked;
