/**
 * System calls, watched by strace: whether something was forced to the disk before it was told. Not
 * what was to be forced, which each test knows.
 */
@NullMarked
package app.kith.server.strace;

import org.jspecify.annotations.NullMarked;
