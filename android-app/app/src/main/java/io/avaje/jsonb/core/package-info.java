/**
 * A class of the JSON runtime that Android 8 can't run, written anew; the build leaves out the
 * runtime's own.
 *
 * <p>It must not contain anything that the runtime does not ask for.
 */
@NullMarked
package io.avaje.jsonb.core;

import org.jspecify.annotations.NullMarked;
