/**
 * A post's page without words and toolkit: what is read for it, captions that are being edited, and
 * deletions that can be undone.
 *
 * <p>It must not contain how posts are folded or changed: that is {@code feed}'s.
 */
@NullMarked
package app.kith.core.page;

import org.jspecify.annotations.NullMarked;
