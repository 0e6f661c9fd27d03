package app.kith.core.outbox;

import app.kith.core.model.DeviceId;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.MutationCodec;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bases of own rows true while the rows that they name get numbers, lose them, or are
 * refused.
 */
final class Bases {
  private final MutationCodec codec;

  Bases(MutationCodec codec) {
    this.codec = codec;
  }

  private Base of(String text) {
    return MutationCodec.base(codec.envelope(text));
  }

  /** The text that is frozen: a base that named a local key names its number. */
  String frozen(OutboxReader reader, DeviceId device, String draft) throws IOException {
    if (!(of(draft) instanceof Base.Waiting waiting)) {
      return draft;
    }
    Optional<JournalRow> named = reader.journalByKey(waiting.key());
    return codec.withBase(draft, named.map(row -> MutationId.of(device, row.n())).orElse(null));
  }

  /**
   * Drafts that were written on top of a refused row stand on what that row stood on: its writer
   * had seen that too.
   */
  void skip(OutboxWriter writer, OutboxRow refused) throws IOException {
    @Nullable MutationId below = of(refused.m()) instanceof Base.Winner winner ? winner.id() : null;
    for (OutboxRow row : writer.rowsAbout(refused.entity())) {
      if (!row.isNumbered()
          && of(row.m()) instanceof Base.Waiting on
          && on.key() == refused.key()) {
        writer.putRow(row.thawed(codec.withBase(row.m(), below)));
      }
    }
  }

  /**
   * The text of a row that loses its number. A base that names a row of the old device which stays
   * names its key; one that names a row which is gone names its old number.
   *
   * @param staying the keys of the rows that will be numbered anew
   */
  String thawed(OutboxReader reader, String oldDevice, Set<Long> staying, String text)
      throws IOException {
    return switch (of(text)) {
      case Base.Nothing nothing -> text;
      case Base.Waiting waiting ->
          staying.contains(waiting.key())
              ? text
              : reader
                  .journalByKey(waiting.key())
                  .map(row -> codec.withBase(text, new MutationId(oldDevice, row.n())))
                  .orElse(text);
      case Base.Winner winner when winner.id().device().equals(oldDevice) ->
          reader
              .journal(winner.id().n())
              .filter(row -> staying.contains(row.key()))
              .map(row -> codec.withDraftBase(text, row.key()))
              .orElse(text);
      case Base.Winner winner -> text;
    };
  }
}
