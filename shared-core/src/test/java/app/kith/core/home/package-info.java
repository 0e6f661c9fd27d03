/** Tests of homes; the lock's are also run against real processes. */
@NullMarked
package app.kith.core.home;

import org.jspecify.annotations.NullMarked;
