package app.kith.core.store;

import org.jspecify.annotations.Nullable;

/**
 * The older part of a newly granted stream, being fetched newest first.
 *
 * @param stream the stream
 * @param gen the grant's gen; a page of another one does not count
 * @param after the token of the next page, null for the first
 */
public record Backfill(String stream, long gen, @Nullable String after) {}
