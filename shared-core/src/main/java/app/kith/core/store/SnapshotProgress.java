package app.kith.core.store;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot under way; kept in the same transaction as its rows, so that it goes on after a kill.
 *
 * @param run marks the rows it brought
 * @param after the token of the next page, null for the first
 * @param tail the cursor to pull from afterwards, null before the first page
 * @param tailSeq the sequence of that cursor
 */
public record SnapshotProgress(
    long run, @Nullable String after, @Nullable String tail, long tailSeq) {}
