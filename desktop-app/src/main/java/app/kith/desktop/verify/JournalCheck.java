package app.kith.desktop.verify;

import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.JournalRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the chain of own mutations anew from their texts and compares it with what was written
 * down; a server would take a device whose chain has changed for a copy of another.
 */
final class JournalCheck {
  private static final String WHAT_TO_DO =
      ": bring the home back from a copy, or sync and then join anew in another folder";

  private final OutboxStore outbox;
  private final MutationCodec codec;

  JournalCheck(OutboxStore outbox, MutationCodec codec) {
    this.outbox = outbox;
    this.codec = codec;
  }

  List<String> call() throws IOException {
    return outbox.read(reader -> {
      List<String> problems = new ArrayList<>(chain(reader));
      for (OutboxRow row : reader.rows()) {
        problems.addAll(row(reader, row));
      }
      return problems;
    });
  }

  private static List<String> chain(OutboxReader reader) throws IOException {
    long last = reader.lastNumbered().map(JournalRow::n).orElse(0L);
    Chain chain = Chain.START;
    for (long n = 1; n <= last; n++) {
      Optional<JournalRow> row = reader.journal(n);
      if (row.isEmpty()) {
        return List.of("number " + n + " of " + last + " is missing in the journal" + WHAT_TO_DO);
      }
      chain = chain.next(row.get().hash());
      String text = row.get().m();
      boolean sameText = text == null || Chain.hash(text).equals(row.get().hash());
      if (!sameText || !chain.value().equals(row.get().chain())) {
        return List.of("the journal was changed at number " + n + WHAT_TO_DO);
      }
    }
    return List.of();
  }

  private List<String> row(OutboxReader reader, OutboxRow row) throws IOException {
    if (row.isNumbered()) {
      boolean same =
          reader
              .journal(row.n())
              .filter(journal -> journal.hash().equals(Chain.hash(row.m())))
              .isPresent();
      return same
          ? List.of()
          : List.of("what waits as number " + row.n() + " is not what was numbered" + WHAT_TO_DO);
    }
    boolean dangling =
        MutationCodec.base(codec.envelope(row.m())) instanceof Base.Waiting waiting
            && reader.journalByKey(waiting.key()).isEmpty()
            && reader.rows().stream().noneMatch(other -> other.key() == waiting.key());
    return dangling
        ? List.of(
            "what waits under "
                + row.key()
                + " builds on something that is gone: sync, and"
                + " look whether it arrived")
        : List.of();
  }
}
