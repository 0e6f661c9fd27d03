/**
 * Whether a device's home is whole: its two files, its chain of mutations, its pictures.
 *
 * <p>It must not contain any repair: what can be fetched again is, by the next sync.
 */
@NullMarked
package app.kith.desktop.verify;

import org.jspecify.annotations.NullMarked;
