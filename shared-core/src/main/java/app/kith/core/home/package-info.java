/**
 * The folder that a server or a device lives in: what kind it is, who holds it, and how files get
 * onto the disk for good.
 *
 * <p>It must not contain what is kept in a home: stores, blobs and keys belong to their own
 * packages.
 */
@NullMarked
package app.kith.core.home;

import org.jspecify.annotations.NullMarked;
