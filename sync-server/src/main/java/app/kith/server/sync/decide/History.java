package app.kith.server.sync.decide;

import app.kith.core.json.RawJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Registers;
import app.kith.core.wire.HistoryEntry;
import app.kith.server.sync.Planted;
import app.kith.server.sync.log.Origin;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;

/** Keeps text that no register holds any more for its writer: nothing typed is ever lost. */
public final class History {
  private final JsonType<HistoryEntry> entries;

  public History(Jsonb json) {
    entries = json.type(HistoryEntry.class);
  }

  /** A text that stood in a post until now; it goes to whoever wrote it. */
  public void replaced(Working working, ChangeGroup group, Entity post, Body old)
      throws IOException {
    AccountId writer = post.author();
    if (!old.by().device().equals(MutationId.SERVER)) {
      DeviceId device = new DeviceId(old.by().device());
      writer = working.get(Tables.DEVICES, device).map(Device::account).orElse(writer);
    }
    HistoryEntry entry = entry(post, old.part(), old.text(), old.by(), old.stamp());
    keep(working, group, writer, new PostId(post.id().value()), entry);
  }

  /** A text that lost against the one that stands. */
  public void superseded(
      Working working, ChangeGroup group, Entity post, String register, String json)
      throws IOException {
    if (working.has(Planted.SUPERSEDED_TEXT_DROPPED)) {
      return;
    }
    Origin origin = group.origin();
    HistoryEntry entry = entry(post, register, json, origin.by(), origin.stamp());
    keep(working, group, origin.author(), new PostId(post.id().value()), entry);
  }

  /** A comment's text that a block takes away from where it was written. */
  public void withdrawn(Working working, ChangeGroup group, Entity comment, Body text)
      throws IOException {
    if (working.has(Planted.WITHDRAWN_TEXT_DROPPED)) {
      return;
    }
    PostId post = comment.post();
    if (post == null) {
      throw new IllegalStateException("a comment under no post: " + comment.id());
    }
    HistoryEntry entry =
        new HistoryEntry(
            post.value(),
            Registers.TEXT,
            new RawJson(text.text()),
            text.by().device(),
            text.by().n(),
            text.stamp());
    keep(working, group, comment.author(), post, entry);
  }

  private static HistoryEntry entry(
      Entity post, String register, String json, MutationId by, long stamp) {
    return new HistoryEntry(
        post.id().value(), register, new RawJson(json), by.device(), by.n(), stamp);
  }

  private void keep(
      Working working, ChangeGroup group, AccountId writer, PostId of, HistoryEntry entry)
      throws IOException {
    // The id is random: one made from the sequence could be taken by a device beforehand.
    EntityId id = new EntityId(working.newId());
    MutationId by = MutationId.byServer(working.nextSeq());
    Entity history =
        Entity.plain(id, EntityKind.HISTORY, writer, by, of, working.nextSeq(), working.now());
    working.begin(history);
    working.save(
        Tables.BODIES,
        new Body(
            working.newBody(history),
            Body.FIXED,
            by,
            entry.at(),
            working.nextSeq(),
            null,
            null,
            working.newSalt(),
            entries.toJson(entry)));
    group.putByServer(history, new StreamId.Private(writer));
  }
}
