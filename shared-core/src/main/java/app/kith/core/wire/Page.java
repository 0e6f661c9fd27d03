package app.kith.core.wire;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * {@code GET /v1/pull} and each message of live: the changes between two cursors that the reader
 * may see now.
 *
 * @param epoch the server's epoch
 * @param from the cursor it starts at; it counts only where this is the device's cursor
 * @param to the cursor after it; never between two changes of one transaction
 * @param seq the log sequence that {@code to} stands for
 * @param head the log's head when the page was read
 * @param snapshot true: the cursor is unknown or older than the log, take a snapshot; there are no
 *     changes then
 * @param now the server's time in milliseconds
 */
@Json
public record Page(
    String epoch,
    String from,
    String to,
    long seq,
    long head,
    boolean snapshot,
    long now,
    List<Change> changes) {}
