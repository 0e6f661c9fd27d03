/**
 * What the sync engine asks and is told, lane by lane, and who carries it and listens.
 *
 * <p>It must not contain when something is asked, nor how it is carried: see sync and remote.
 */
@NullMarked
package app.kith.core.sync.exchange;

import org.jspecify.annotations.NullMarked;
