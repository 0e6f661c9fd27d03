/**
 * QR codes of links, for terminals and screens.
 *
 * <p>It must not contain cameras, toolkits or what the text means.
 */
@NullMarked
package app.kith.core.qr;

import org.jspecify.annotations.NullMarked;
