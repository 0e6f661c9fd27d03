/**
 * Papers of the project whose examples are executed: reading them and comparing what came out.
 *
 * <p>It must not contain how an example is executed: that is for each paper's own test.
 */
@NullMarked
package app.kith.core.document;

import org.jspecify.annotations.NullMarked;
