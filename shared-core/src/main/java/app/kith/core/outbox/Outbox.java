package app.kith.core.outbox;

import app.kith.core.model.DeviceId;
import app.kith.core.model.Limits;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Envelope;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Registers;
import app.kith.core.planted.Planted;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a mutation on its device: added, numbered and frozen, answered, settled; or refused
 * and kept in the drawer. Each method works inside a transaction that its caller opened. Source:
 * sync.md, "Mutation, push, outcome".
 */
public final class Outbox {
  private final MutationCodec codec;
  private final Limits limits;
  private final Set<Planted> planted;

  public Outbox(MutationCodec codec, Limits limits, Set<Planted> planted) {
    this.codec = codec;
    this.limits = limits;
    this.planted = planted;
  }

  /**
   * Adds a mutation and gives its local key. A boolean register that still waits un-numbered takes
   * the new value and keeps its base; text never coalesces.
   *
   * @throws OutboxFullException where too much waits already
   */
  public long add(OutboxWriter writer, Mutation mutation, ClockReading now) throws IOException {
    Optional<Contact> contact = writer.contact();
    Written written =
        new Written(
            now,
            contact.map(c -> c.serverTimeAt(now)).orElse(0L),
            contact.map(Contact::serverTime).orElse(0L));
    String register = register(mutation);
    Optional<OutboxRow> waiting =
        register == null ? Optional.empty() : unnumbered(writer, mutation, register);
    if (waiting.isPresent()) {
      OutboxRow row = waiting.get();
      writer.putRow(row.rewritten(codec.encode(withBaseOf(row, mutation)), written));
      return row.key();
    }
    int count = writer.count();
    if (count >= limits.outboxRows()) {
      throw new OutboxFullException(count);
    }
    long key = writer.nextKey();
    String text = codec.encode(mutation);
    writer.putRow(
        new OutboxRow(
            key,
            0,
            text,
            kind(mutation),
            mutation.entity().value(),
            register,
            written,
            null,
            0,
            0));
    return key;
  }

  private static Optional<OutboxRow> unnumbered(
      OutboxReader reader, Mutation mutation, String register) throws IOException {
    OutboxRow found = null;
    for (OutboxRow row : reader.rowsAbout(mutation.entity().value())) {
      if (register.equals(row.register())) {
        // Only the last one counts: coalescing across a numbered row would change what that row
        // saw.
        found = row;
      }
    }
    return found == null || found.isNumbered() ? Optional.empty() : Optional.of(found);
  }

  private Mutation withBaseOf(OutboxRow row, Mutation mutation) {
    Mutation earlier = known(row.m());
    return switch (mutation) {
      case Mutation.Like like when earlier instanceof Mutation.Like first ->
          new Mutation.Like(like.post(), like.on(), first.base(), like.audience());
      case Mutation.Follow follow when earlier instanceof Mutation.Follow first ->
          new Mutation.Follow(follow.account(), follow.target(), follow.on(), first.base());
      default -> mutation;
    };
  }

  /**
   * The mutation that an own row holds: always one this program wrote, or an earlier version of it.
   */
  public Mutation known(String m) {
    if (codec.decode(m) instanceof Decoded.Known known) {
      return known.mutation();
    }
    throw new IllegalStateException("the outbox holds what this program can't read: " + m);
  }

  private static @Nullable String register(Mutation mutation) {
    return switch (mutation) {
      case Mutation.Like like -> "like";
      case Mutation.Follow follow -> Registers.follow(follow.target());
      default -> null;
    };
  }

  private static String kind(Mutation mutation) {
    return MutationCodec.kind(mutation);
  }

  /**
   * Gives numbers to at most {@code max} rows, in order, and freezes their text; durable with the
   * transaction.
   */
  public void number(
      OutboxWriter writer, DeviceId device, @Nullable String epoch, int max, long wall)
      throws IOException {
    Chain chain = lastChain(writer);
    int given = 0;
    for (OutboxRow row : writer.rows()) {
      if (row.isNumbered() || given == max) {
        continue;
      }
      String frozen = freeze(writer, device, row.m());
      String hash = Chain.hash(frozen);
      chain = chain.next(hash);
      writer.putRow(row.numbered(chain.n(), frozen, epoch));
      writer.putJournal(
          new JournalRow(
              chain.n(), row.key(), hash, chain.value(), frozen, epoch, row.entity(), 0, wall));
      given++;
    }
  }

  private String freeze(OutboxReader reader, DeviceId device, String draft) throws IOException {
    Envelope envelope = codec.envelope(draft);
    if (!(MutationCodec.base(envelope) instanceof Base.Waiting waiting)) {
      return draft;
    }
    Optional<JournalRow> named = reader.journalByKey(waiting.key());
    return codec.withBase(draft, named.map(row -> MutationId.of(device, row.n())).orElse(null));
  }

  /** The chain after the last numbered mutation. */
  public Chain lastChain(OutboxReader reader) throws IOException {
    return reader.lastNumbered().map(row -> new Chain(row.n(), row.chain())).orElse(Chain.START);
  }

  /** The chain after mutation n, or empty where this device never gave that number. */
  public Optional<Chain> chainAt(OutboxReader reader, long n) throws IOException {
    return n == 0
        ? Optional.of(Chain.START)
        : reader.journal(n).map(row -> new Chain(row.n(), row.chain()));
  }

  /**
   * Takes an outcome of the row with this number and hash; another hash is somebody else's mutation
   * and settles nothing.
   *
   * @param outcome as the server told, or as an echo in the log proves
   * @param passed the sequence that the cursor has passed, in base's committed state
   */
  public void take(OutboxWriter writer, Outcome outcome, long passed) throws IOException {
    Optional<JournalRow> journal = writer.journal(outcome.n());
    if (!journal.isPresent() || !sameText(journal.get(), outcome)) {
      return;
    }
    remember(writer, journal.get(), outcome);
    for (OutboxRow row : writer.rowsAbout(journal.get().entity())) {
      if (row.n() == outcome.n()) {
        take(writer, row, outcome, passed);
      }
    }
  }

  private boolean sameText(JournalRow journal, Outcome outcome) {
    return planted.contains(Planted.ECHO_WITHOUT_HASH) || journal.hash().equals(outcome.hash());
  }

  private static void take(OutboxWriter writer, OutboxRow row, Outcome outcome, long passed)
      throws IOException {
    if (outcome.result().equals(Outcome.REJECTED)) {
      String reason = outcome.reason() == null ? "refused" : outcome.reason();
      writer.putDrawer(
          new DrawerRow(
              row.key(), row.n(), row.m(), row.kind(), row.entity(), reason, row.written()));
      writer.deleteRow(row.key());
    } else if (outcome.seq() <= passed) {
      writer.deleteRow(row.key());
    } else {
      writer.putRow(row.accepted(outcome.seq(), outcome.stamp()));
    }
  }

  private static void remember(OutboxWriter writer, JournalRow row, Outcome outcome)
      throws IOException {
    boolean isVoid = outcome.result().equals(Outcome.REJECTED);
    writer.putJournal(
        new JournalRow(
            row.n(),
            row.key(),
            row.hash(),
            row.chain(),
            isVoid ? null : row.m(),
            row.epoch(),
            row.entity(),
            Math.max(row.stamp(), outcome.stamp()),
            row.at()));
  }

  /** Lets go of the rows whose answer the cursor has passed. */
  public void passed(OutboxWriter writer, long seq) throws IOException {
    for (OutboxRow row : writer.rows()) {
      if (row.isAnswered() && row.acceptedSeq() <= seq) {
        writer.deleteRow(row.key());
      }
    }
  }

  /**
   * Starts again as a new device: numbers and chain begin anew, rows are thawed, and bases that
   * named own rows of the old device name them by their key again.
   */
  public void startAgain(OutboxWriter writer, Identity as) throws IOException {
    String old = writer.identity().map(Identity::device).orElse(as.device());
    for (OutboxRow row : List.copyOf(writer.rows())) {
      if (row.isAnswered()) {
        writer.deleteRow(row.key());
      } else if (row.isNumbered()) {
        writer.putRow(row.thawed(thaw(writer, old, row.m())));
      }
    }
    writer.clearJournal();
    writer.setIdentity(as);
  }

  private String thaw(OutboxReader reader, String oldDevice, String frozen) throws IOException {
    if (!(MutationCodec.base(codec.envelope(frozen)) instanceof Base.Winner winner)
        || !winner.id().device().equals(oldDevice)) {
      return frozen;
    }
    for (OutboxRow row : reader.rows()) {
      if (row.n() == winner.id().n()) {
        return codec.withDraftBase(frozen, row.key());
      }
    }
    return frozen;
  }
}
