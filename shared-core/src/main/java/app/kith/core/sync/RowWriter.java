package app.kith.core.sync;

import app.kith.core.json.RawJson;
import app.kith.core.json.UntrustedJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.StreamId;
import app.kith.core.planted.Planted;
import app.kith.core.store.Backfill;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts rows, removals and grants into base so that order of arrival does not matter: a newer row
 * stands against an older page, a removal against a page read before it, a closed gen against a
 * page of its time. Source: sync.md, "Streams and grants".
 */
final class RowWriter {
  private final JsonType<Map<String, Register>> registers;
  private final AccountId self;
  private final Set<Planted> planted;

  RowWriter(Jsonb json, AccountId self, Set<Planted> planted) {
    this.registers = json.type(Register.class).map();
    this.self = self;
    this.planted = planted;
  }

  /** Takes a row from a page or from the log. */
  void put(StoreWriter base, StoredRow arriving) throws IOException {
    if (!takes(base, arriving.stream(), arriving.gen())) {
      return;
    }
    Optional<StoredRow> old = base.row(arriving.entity(), arriving.stream());
    boolean older = old.isPresent() && old.get().seq() >= arriving.seq();
    if (older && !planted.contains(Planted.OLDER_ROW_OVERWRITES)) {
      StoredRow kept = old.get();
      long gen = Math.max(kept.gen(), arriving.gen());
      long run = Math.max(kept.run(), arriving.run());
      if (gen != kept.gen() || run != kept.run()) {
        base.putRow(new StoredRow(kept.entity(), kept.stream(), gen, kept.seq(), run, kept.row()));
      }
      return;
    }
    if (base.tombstone(arriving.entity(), arriving.stream()) >= arriving.seq()) {
      return;
    }
    base.putRow(arriving.row().partial() ? completed(arriving, old) : arriving);
    if (isOwn(arriving.stream())) {
      leave(base, arriving.entity(), arriving.stream(), arriving.seq());
    }
  }

  /** What a partial row lacks keeps the device's value until the newer change arrives. */
  private StoredRow completed(StoredRow arriving, Optional<StoredRow> old) {
    Row row = arriving.row();
    Map<String, Register> values = new LinkedHashMap<>();
    RawJson fixed = row.fixed();
    if (old.isPresent()) {
      Row before = old.get().row();
      values.putAll(UntrustedJson.read(registers, before.regs().text()));
      fixed = fixed == null ? before.fixed() : fixed;
    }
    values.putAll(UntrustedJson.read(registers, row.regs().text()));
    Row whole =
        new Row(
            row.kind(),
            row.author(),
            row.by(),
            row.post(),
            row.createSeq(),
            row.publishSeq(),
            row.waiting(),
            row.received(),
            fixed,
            new RawJson(registers.toJson(values)),
            false);
    return new StoredRow(
        arriving.entity(),
        arriving.stream(),
        arriving.gen(),
        arriving.seq(),
        arriving.run(),
        whole);
  }

  /**
   * Takes a removal from the log.
   *
   * @param moved whether the entity goes on in another stream
   */
  void remove(StoreWriter base, String entity, String stream, long seq, boolean moved)
      throws IOException {
    if (moved && isOwn(stream) && standsOnlyIn(base, entity, stream)) {
      // Its new row has left the log since and comes with a later page: an own post is not gone
      // from the screen in between, nor are its files. The tombstone says that it is to go.
      base.putTombstone(entity, stream, seq);
      return;
    }
    Optional<StoredRow> old = base.row(entity, stream);
    if (old.isPresent() && old.get().seq() < seq) {
      base.deleteRow(entity, stream);
    }
    if (!moved && isOwn(stream)) {
      leaveWhatIsToGo(base, entity);
    }
    if (holdsPosts(stream) && !isHere(base, entity)) {
      base.setErasing(true);
    }
    if (!planted.contains(Planted.TOMBSTONE_FORGOTTEN) && isPaged(base, stream)) {
      base.putTombstone(entity, stream, seq);
    }
  }

  private boolean isOwn(String stream) {
    return stream.startsWith("a:" + self + "/");
  }

  private static boolean standsOnlyIn(StoreReader base, String entity, String stream)
      throws IOException {
    boolean there = false;
    for (StoredRow row : base.rowsOf(entity)) {
      if (holdsPosts(row.stream()) && !row.stream().equals(stream)) {
        return false;
      }
      there |= row.stream().equals(stream);
    }
    return there;
  }

  /** Takes what an own post has left behind in other streams: it stands in one at a time. */
  private void leave(StoreWriter base, String entity, String stream, long seq) throws IOException {
    for (StoredRow row : base.rowsOf(entity)) {
      if (isOwn(row.stream()) && !row.stream().equals(stream) && row.seq() < seq) {
        base.deleteRow(entity, row.stream());
      }
    }
  }

  /** The same where it was deleted before its new row came. */
  private void leaveWhatIsToGo(StoreWriter base, String entity) throws IOException {
    for (StoredRow row : base.rowsOf(entity)) {
      if (isOwn(row.stream()) && base.tombstone(entity, row.stream()) >= row.seq()) {
        base.deleteRow(entity, row.stream());
      }
    }
  }

  private static boolean holdsPosts(String stream) {
    return stream.startsWith("a:");
  }

  /** Whether a post, or a post's originals, still stand in some stream. */
  static boolean isHere(StoreReader base, String entity) throws IOException {
    for (StoredRow row : base.rowsOf(entity)) {
      if (row.row().kind().equals(Row.POST) || row.row().kind().equals(Row.ORIGINALS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPaged(StoreWriter base, String stream) throws IOException {
    for (Backfill open : base.backfills()) {
      if (open.stream().equals(stream)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes a grant: closing purges at once, opening asks for what came before it.
   *
   * @param backfill false while a whole snapshot is being taken, which brings it anyway
   */
  void grant(StoreWriter base, Grant arriving, boolean backfill) throws IOException {
    Grant known = known(base, arriving.key());
    boolean same = arriving.gen() == known.gen() && arriving.open() == known.open();
    boolean reopensOldGen = arriving.gen() == known.gen() && !known.open();
    if (arriving.gen() < known.gen() || same || reopensOldGen) {
      return;
    }
    base.putGrant(arriving);
    for (StreamId stream : streams(arriving.key())) {
      if (!arriving.open()) {
        close(base, stream.toString(), arriving.gen());
      } else if (backfill) {
        base.putBackfill(new Backfill(stream.toString(), arriving.gen(), null));
      }
    }
  }

  private void close(StoreWriter base, String stream, long gen) throws IOException {
    if (!planted.contains(Planted.CLOSED_STREAM_KEPT)) {
      base.purge(stream, gen);
    }
    if (holdsPosts(stream)) {
      base.setErasing(true);
    }
    boolean stillPaged = false;
    for (Backfill open : base.backfills()) {
      if (open.stream().equals(stream)) {
        if (open.gen() <= gen) {
          base.deleteBackfill(stream);
        } else {
          stillPaged = true;
        }
      }
    }
    if (!stillPaged) {
      base.dropTombstones(stream);
    }
  }

  /** A row counts if its gen is newer than the known one, or equal and open. */
  private boolean takes(StoreWriter base, String stream, long gen) throws IOException {
    String key = key(stream);
    if (key.isEmpty() || planted.contains(Planted.GEN_IGNORED)) {
      return true;
    }
    Grant known = known(base, key);
    return gen > known.gen() || gen == known.gen() && known.open();
  }

  /**
   * The community audience is open by rule, the followers audience closed, until a grant says
   * otherwise.
   */
  private static Grant known(StoreWriter base, String key) throws IOException {
    return base.grant(key).orElse(new Grant(key, 0, key.startsWith("m:")));
  }

  /** The grant that a stream falls under, or "" where it is always readable or not known here. */
  private String key(String text) {
    if (!text.startsWith("a:") && !text.startsWith("e:")) {
      return "";
    }
    int slash = text.indexOf('/');
    String author = slash < 0 ? text.substring(2) : text.substring(2, slash);
    if (author.equals(self.value())) {
      return "";
    }
    return text.endsWith("/" + Audience.FOLLOWERS.text())
        ? "f:" + author
        : text.endsWith("/" + Audience.COMMUNITY.text()) ? "m:" + author : "";
  }

  private static List<StreamId> streams(String key) {
    AccountId author = new AccountId(key.substring(2));
    Audience audience = key.startsWith("m:") ? Audience.COMMUNITY : Audience.FOLLOWERS;
    return Arrays.asList(
        new StreamId.Posts(author, audience), new StreamId.Echoes(author, audience));
  }
}
