package app.kith.server.sync.jdbc;

import static app.kith.server.sync.jdbc.JdbcTable.values;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MediaId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Hex;
import app.kith.server.database.Row;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Erasure;
import app.kith.server.sync.state.KnownCopies;
import app.kith.server.sync.state.LogMark;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Settled;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.StreamEnd;
import app.kith.server.sync.state.StreamGrant;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.UploadClaim;
import app.kith.server.sync.state.WaitingPost;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of sync's tables, as in the scripts of {@code db/migration}. */
public final class JdbcTables {
  private JdbcTables() {}

  public static List<JdbcTable<?, ?>> all() {
    return List.of(
        entities(),
        bodies(),
        placements(),
        streams(),
        devices(),
        outcomes(),
        grants(),
        possessions(),
        erasures(),
        copies(),
        known(),
        uploads(),
        media(),
        waiting(),
        marks());
  }

  private static JdbcTable<Long, LogMark> marks() {
    return new JdbcTable<>(
        Tables.MARKS,
        "log_day",
        "seq",
        day -> values(day),
        mark -> values(mark.seq()),
        row -> new LogMark(row.number(1), row.number(2)));
  }

  private static JdbcTable<EntityId, Entity> entities() {
    return new JdbcTable<>(
        Tables.ENTITIES,
        JdbcTable.ID_NUMBER + ", id",
        "kind, author, by_device, by_n, post, create_seq, publish_seq, waiting, place, meant,"
            + " received, dead, post_number",
        id -> values(IdNumber.of(id), id),
        e ->
            values(
                e.kind().text(),
                e.author(),
                e.by().device(),
                e.by().n(),
                e.post(),
                e.createSeq(),
                e.publishSeq(),
                e.waiting(),
                text(e.place()),
                text(e.meant()),
                e.received(),
                e.dead(),
                e.post() == null ? null : IdNumber.of(e.post())),
        JdbcTables::entity);
  }

  private static Entity entity(Row row) throws SQLException {
    String post = row.textOrNull(7);
    return new Entity(
        new EntityId(row.text(2)),
        EntityKind.parse(row.text(3)),
        new AccountId(row.text(4)),
        new MutationId(row.text(5), row.number(6)),
        post == null ? null : new PostId(post),
        row.number(8),
        row.number(9),
        row.flag(10),
        audience(row.textOrNull(11)),
        audience(row.textOrNull(12)),
        row.number(13),
        row.flag(14));
  }

  private static JdbcTable<Long, Body> bodies() {
    return new JdbcTable<>(
        Tables.BODIES,
        "number",
        "part, by_device, by_n, stamp, since, home, meant, salt, words",
        number -> values(number),
        b ->
            values(
                b.part(),
                b.by().device(),
                b.by().n(),
                b.stamp(),
                b.since(),
                b.home(),
                text(b.meant()),
                Hex.bytes(b.salt()),
                b.text()),
        row ->
            new Body(
                row.number(1),
                row.text(2),
                new MutationId(row.text(3), row.number(4)),
                row.number(5),
                row.number(6),
                row.textOrNull(7),
                audience(row.textOrNull(8)),
                Hex.text(row.bytes(9)),
                row.text(10)));
  }

  private static JdbcTable<Long, Placement> placements() {
    return new JdbcTable<>(
        Tables.PLACEMENTS,
        "number",
        "id, stream, side, seq, sort_seq",
        number -> values(number),
        p -> values(p.id(), p.stream(), p.side(), p.seq(), p.rank()),
        JdbcTables::placement);
  }

  static Placement placement(Row row) throws SQLException {
    return new Placement(
        row.number(1), new EntityId(row.text(2)), row.text(3), row.number(5), row.number(6));
  }

  private static JdbcTable<String, StreamEnd> streams() {
    return new JdbcTable<>(
        Tables.STREAMS,
        "stream",
        "sseq",
        stream -> values(stream),
        end -> values(end.sseq()),
        row -> new StreamEnd(row.text(1), row.number(2)));
  }

  private static JdbcTable<DeviceId, Device> devices() {
    return new JdbcTable<>(
        Tables.DEVICES,
        "id",
        "account, public_key, last_n, chain, acked, created, revoked",
        id -> values(id),
        d ->
            values(
                d.account(),
                d.publicKey(),
                d.pushed().n(),
                Hex.bytes(d.pushed().value()),
                d.acked(),
                d.created(),
                d.revoked()),
        row ->
            new Device(
                new DeviceId(row.text(1)),
                new AccountId(row.text(2)),
                row.text(3),
                new Chain(row.number(4), Hex.text(row.bytes(5))),
                row.number(6),
                row.number(7),
                row.flag(8)));
  }

  private static JdbcTable<Settled.Key, Settled> outcomes() {
    return new JdbcTable<>(
        Tables.OUTCOMES,
        "device, n",
        "hash, result, seq, reason",
        key -> values(key.device(), key.n()),
        s -> values(Hex.bytes(s.hash()), s.result(), s.seq(), s.reason()),
        row ->
            new Settled(
                new DeviceId(row.text(1)),
                row.number(2),
                Hex.text(row.bytes(3)),
                row.text(4),
                row.number(5),
                row.textOrNull(6)));
  }

  private static JdbcTable<StreamGrant.Key, StreamGrant> grants() {
    return new JdbcTable<>(
        Tables.GRANTS,
        "reader, side, author",
        "gen, from_seq, is_open",
        key -> values(key.reader(), key.side().text(), key.author()),
        grant -> values(grant.gen(), grant.from(), grant.open()),
        row ->
            new StreamGrant(
                StreamGrant.Side.parse(row.text(2)),
                new AccountId(row.text(1)),
                new AccountId(row.text(3)),
                row.number(4),
                row.number(5),
                row.flag(6)));
  }

  private static JdbcTable<Possession.Key, Possession> possessions() {
    return new JdbcTable<>(
        Tables.POSSESSIONS,
        "account, blob",
        "delivered",
        key -> values(key.account(), key.blob()),
        possession -> values(possession.delivered()),
        row -> new Possession(new AccountId(row.text(1)), new BlobId(row.text(2)), row.number(3)));
  }

  private static JdbcTable<BlobId, Erasure> erasures() {
    return new JdbcTable<>(
        Tables.ERASURES,
        "blob",
        "due",
        blob -> values(blob),
        erasure -> values(erasure.due()),
        row -> new Erasure(new BlobId(row.text(1)), row.number(2)));
  }

  private static JdbcTable<SharedCopy, SharedCopy> copies() {
    return new JdbcTable<>(
        Tables.COPIES,
        "original, shared",
        "",
        copy -> values(copy.original(), copy.shared()),
        copy -> values(),
        row -> new SharedCopy(new BlobId(row.text(1)), new BlobId(row.text(2))));
  }

  private static JdbcTable<BlobId, KnownCopies> known() {
    return new JdbcTable<>(
        Tables.KNOWN,
        "original",
        "",
        original -> values(original),
        known -> values(),
        row -> new KnownCopies(new BlobId(row.text(1))));
  }

  /** Never written here: uploads come from elsewhere and have more columns. */
  private static JdbcTable<String, UploadClaim> uploads() {
    return new JdbcTable<>(
        Tables.UPLOADS,
        "id",
        "account, blob",
        id -> values(id),
        claim -> values(claim.account(), claim.blob()),
        row -> new UploadClaim(row.text(1), new AccountId(row.text(2)), new BlobId(row.text(3))));
  }

  private static JdbcTable<MediaId, Medium> media() {
    return new JdbcTable<>(
        Tables.MEDIA,
        "id",
        "post, place, shared, original",
        id -> values(id),
        m -> values(m.post(), m.place(), m.shared(), m.original()),
        row ->
            new Medium(
                new MediaId(row.text(1)),
                new PostId(row.text(2)),
                row.integer(3),
                new BlobId(row.text(4)),
                new BlobId(row.text(5))));
  }

  private static JdbcTable<PostId, WaitingPost> waiting() {
    return new JdbcTable<>(
        Tables.WAITING,
        "post",
        "author",
        post -> values(post),
        waiting -> values(waiting.author()),
        row -> new WaitingPost(new PostId(row.text(1)), new AccountId(row.text(2))));
  }

  private static @Nullable String text(@Nullable Audience audience) {
    return audience == null ? null : audience.text();
  }

  private static @Nullable Audience audience(@Nullable String text) {
    return text == null
        ? null
        : Audience.parse(text)
            .orElseThrow(() -> new IllegalStateException("stored audience " + text));
  }
}
