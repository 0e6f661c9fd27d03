/**
 * From AARs, manifests and XML to one table of resources and the classes that name its numbers.
 *
 * <p>It must not contain byte code or signing.
 */
@NullMarked
package app.kith.android.build.resource;

import org.jspecify.annotations.NullMarked;
