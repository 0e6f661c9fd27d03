package app.kith.desktop.json;

import app.kith.core.clock.Written;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxRow;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something done here that is not settled, or was refused.
 *
 * @param n null until it was numbered for its first push
 * @param state {@code waiting}, {@code sending} once numbered, or {@code rejected}
 * @param reason why it was refused, else null
 * @param created when it was done, by this device's clock
 */
@Json
public record OutboxRowJson(
    long key,
    @Nullable Long n,
    String kind,
    String entity,
    String state,
    @Nullable String reason,
    Instant created) {
  static OutboxRowJson of(OutboxRow row) {
    return new OutboxRowJson(
        row.key(),
        row.isNumbered() ? row.n() : null,
        row.kind(),
        row.entity(),
        row.isNumbered() ? "sending" : "waiting",
        null,
        at(row.written()));
  }

  static OutboxRowJson of(DrawerRow row) {
    return new OutboxRowJson(
        row.key(),
        row.n() > 0 ? row.n() : null,
        row.kind(),
        row.entity(),
        "rejected",
        row.reason(),
        at(row.written()));
  }

  private static Instant at(Written written) {
    return Instant.ofEpochMilli(written.clock().wall());
  }
}
