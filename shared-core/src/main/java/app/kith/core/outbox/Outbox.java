package app.kith.core.outbox;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.Written;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Registers;
import app.kith.core.planted.Planted;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final Bases bases;
  private final Limits limits;
  private final Set<Planted> planted;

  public Outbox(MutationCodec codec, Limits limits, Set<Planted> planted) {
    this.codec = codec;
    this.bases = new Bases(codec);
    this.limits = limits;
    this.planted = planted;
  }

  /**
   * Adds a mutation and gives its local key. A boolean register, or a post's audience, that still
   * waits un-numbered takes the new value and keeps its base; text never coalesces.
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
            MutationCodec.kind(mutation),
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
      case Mutation.Block block when earlier instanceof Mutation.Block first ->
          new Mutation.Block(block.account(), block.target(), block.on(), first.base());
      case Mutation.EditPrivacy edit when earlier instanceof Mutation.EditPrivacy first ->
          new Mutation.EditPrivacy(edit.account(), edit.on(), first.base());
      case Mutation.Approve approve when earlier instanceof Mutation.Approve first ->
          new Mutation.Approve(approve.account(), approve.follower(), approve.on(), first.base());
      case Mutation.ChangeAudience change when earlier instanceof Mutation.ChangeAudience first ->
          new Mutation.ChangeAudience(change.post(), change.to(), first.base());
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

  private @Nullable String register(Mutation mutation) {
    return switch (mutation) {
      case Mutation.EditCaption edit when planted.contains(Planted.TEXT_COALESCES) ->
          Registers.CAPTION;
      case Mutation.Like like -> "like";
      case Mutation.Follow follow -> Registers.follow(follow.target());
      case Mutation.Block block -> Registers.block(block.target());
      case Mutation.EditPrivacy edit -> Registers.PRIVATE;
      case Mutation.Approve approve -> Registers.approve(approve.follower());
      // Who widens by mistake and takes it back before it is sent shows nothing to anybody.
      case Mutation.ChangeAudience change -> Registers.AUDIENCE;
      default -> null;
    };
  }

  /**
   * Gives numbers to at most {@code max} rows, in order, and freezes their text; durable with the
   * transaction.
   */
  public void number(
      OutboxWriter writer, DeviceId device, @Nullable String epoch, int max, long wall)
      throws IOException {
    Chain chain = lastChain(writer);
    for (OutboxRow row : writer.unnumbered(max)) {
      String frozen = bases.frozen(writer, device, row.m());
      String hash = Chain.hash(frozen);
      chain = chain.next(hash);
      writer.putRow(row.numbered(chain.n(), frozen, epoch));
      writer.putJournal(
          new JournalRow(
              chain.n(), row.key(), hash, chain.value(), frozen, epoch, row.entity(), 0, wall));
    }
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
   * @return false where this device never wrote that: the proof that a copy of it is at work
   */
  public boolean take(OutboxWriter writer, Outcome outcome, long passed) throws IOException {
    Optional<JournalRow> journal = writer.journal(outcome.n());
    if (!journal.isPresent() || !sameText(journal.get(), outcome)) {
      return false;
    }
    Optional<OutboxRow> row = writer.row(journal.get().key());
    switch (outcome.result()) {
      case Outcome.REJECTED -> refused(writer, journal.get(), row, outcome);
      case Outcome.ACCEPTED, Outcome.SUPERSEDED -> {
        if (row.isPresent()) {
          answered(writer, row.get(), outcome, passed);
        }
        remember(writer, journal.get(), outcome);
      }
      default -> {
        // From a newer server: the row stays until there is an answer that this program knows.
      }
    }
    return true;
  }

  private boolean sameText(JournalRow journal, Outcome outcome) {
    return planted.contains(Planted.ECHO_WITHOUT_HASH) || journal.hash().equals(outcome.hash());
  }

  private void refused(
      OutboxWriter writer, JournalRow journal, Optional<OutboxRow> row, Outcome outcome)
      throws IOException {
    String reason = outcome.reason() == null ? "refused" : outcome.reason();
    if (row.isPresent()) {
      writer.putDrawer(row.get().refused(reason));
      writer.deleteRow(row.get().key());
      bases.skip(writer, row.get());
    } else if (journal.m() != null) {
      // Accepted first, kept aside by a restored server, refused in the end: the row is long gone.
      String kind = codec.envelope(journal.m()).kind();
      writer.putDrawer(journal.refused(kind, journal.m(), reason));
    }
    if (journal.m() != null) {
      writer.putJournal(journal.withoutBody());
    }
  }

  private void answered(OutboxWriter writer, OutboxRow row, Outcome outcome, long passed)
      throws IOException {
    // A repeat may be told without its stamp; and an echo may have named a later seq than the
    // reply.
    long seq = Math.max(row.acceptedSeq(), outcome.seq());
    long stamp = Math.max(row.acceptedStamp(), outcome.stamp());
    if (seq <= passed || planted.contains(Planted.ROW_LEAVES_WHEN_ANSWERED)) {
      writer.deleteRow(row.key());
    } else {
      writer.putRow(row.accepted(seq, stamp));
    }
  }

  private void remember(OutboxWriter writer, JournalRow row, Outcome outcome) throws IOException {
    if (outcome.stamp() > row.stamp()) {
      writer.putJournal(row.stamped(outcome.stamp()));
    }
    if (outcome.result().equals(Outcome.ACCEPTED) && isDelete(row.m())) {
      erased(writer, row.entity());
    }
  }

  /**
   * Voids the bodies that the journal still has of an entity that was deleted or erased; the
   * deletion itself stays, since a restored server must be told of it again.
   */
  public void erased(OutboxWriter writer, String entity) throws IOException {
    for (JournalRow row : writer.journalAbout(entity)) {
      if (row.m() != null && !isDelete(row.m())) {
        writer.putJournal(row.withoutBody());
      }
    }
  }

  /** Whether a deletion of the entity is on its way: what it needs is not worth sending. */
  public boolean isBeingDeleted(OutboxReader reader, String entity) throws IOException {
    for (OutboxRow row : reader.rowsAbout(entity)) {
      if (isDelete(row.m())) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@link #erased} would change anything; most entities were never written to here. */
  public boolean hasWordsOf(OutboxReader reader, String entity) throws IOException {
    for (JournalRow row : reader.journalAbout(entity)) {
      if (row.m() != null && !isDelete(row.m())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The number up to which the journal's bodies have had their time: those of thirty days or of the
   * last 50 million characters stay. 0 where all may stay.
   */
  public static long outlived(OutboxReader reader, long wall) throws IOException {
    long chars = 0;
    for (OutboxReader.JournalBody body : reader.journalBodies()) {
      chars += body.chars();
      if (chars > JOURNAL_CHARS || body.at() < wall - JOURNAL_MILLIS) {
        return body.n();
      }
    }
    return 0;
  }

  private static final long JOURNAL_CHARS = 50_000_000;
  private static final long JOURNAL_MILLIS = 30L * 24 * 60 * 60 * 1_000;

  private boolean isDelete(@Nullable String m) {
    return m != null
        && codec.decode(m) instanceof Decoded.Known known
        && known.mutation() instanceof Mutation.Delete;
  }

  /** Lets go of the rows whose answer the cursor has passed. */
  public void passed(OutboxWriter writer, long seq) throws IOException {
    writer.deleteAnswered(seq);
  }

  /**
   * Starts again as a new device: numbers and chain begin anew, rows are thawed, and bases that
   * named own rows of the old device name them by their key again.
   */
  public void startAgain(OutboxWriter writer, Identity as) throws IOException {
    String old = writer.identity().map(Identity::device).orElse(as.device());
    Map<Long, OutboxRow> staying = new LinkedHashMap<>();
    for (OutboxRow row : writer.rows()) {
      if (row.isAnswered()) {
        writer.deleteRow(row.key());
      } else {
        staying.put(row.key(), row);
      }
    }
    for (OutboxRow row : staying.values()) {
      writer.putRow(row.thawed(bases.thawed(writer, old, staying.keySet(), row.m())));
    }
    writer.clearJournal();
    writer.setIdentity(as);
  }
}
