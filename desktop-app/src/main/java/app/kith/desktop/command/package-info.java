/**
 * What all verbs share: how one is asked, what it answers, and how an answer is printed.
 *
 * <p>It must not contain any single verb: those are in the packages below, one small class each.
 */
@NullMarked
package app.kith.desktop.command;

import org.jspecify.annotations.NullMarked;
