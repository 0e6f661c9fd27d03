/**
 * How screens looked when somebody last looked at them and agreed: pictures under {@code
 * src/test/golden}, with which each new drawing is compared.
 *
 * <p>It must not contain what depends on the time, the disk or chance: such parts are left blank.
 */
@NullMarked
package app.kith.desktop.golden;

import org.jspecify.annotations.NullMarked;
