/**
 * The one draft of the process: what it takes in, how it is kept, and how it becomes posts.
 *
 * <p>It must not contain views, nor words for people.
 */
@NullMarked
package app.kith.android.compose.draft;

import org.jspecify.annotations.NullMarked;
