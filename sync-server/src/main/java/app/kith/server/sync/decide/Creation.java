package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MediaId;
import app.kith.core.model.PostId;
import app.kith.core.model.StreamId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Parts;
import app.kith.core.mutation.Rejection;
import app.kith.server.sync.log.Origin;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.EntityKind;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.WaitingPost;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes posts, comments, and rows for what this server does not know. */
final class Creation {
  private final Publication publication;

  Creation(Publication publication) {
    this.publication = publication;
  }

  Verdict post(Working working, ChangeGroup group, Mutation.CreatePost m, Parts parts)
      throws IOException {
    Entity present = working.get(Tables.ENTITIES, m.entity()).orElse(null);
    if (present != null) {
      return again(working, group, present, EntityKind.POST, parts);
    }
    if (isTaken(working, m, parts)) {
      return Verdict.rejected(Rejection.ID_TAKEN);
    }
    AccountId author = group.origin().author();
    boolean waiting = !publication.possesses(working, author, blobs(m));
    if (waiting && isMisnamed(working, author, m)) {
      return Verdict.rejected(Rejection.WRONG_COPY);
    }
    long seq = working.nextSeq();
    Entity post =
        made(working, group, m.entity(), EntityKind.POST, null)
            .asPost(m.audience(), waiting ? Audience.ME : m.audience(), waiting, waiting ? 0 : seq);
    begin(working, group, post, parts);
    saveMedia(working, m);
    group.put(post, new StreamId.Posts(author, post.standsIn()));
    if (parts.originals() != null) {
      originals(working, group, m.post(), parts.originals());
    }
    if (waiting) {
      working.save(Tables.WAITING, new WaitingPost(m.post(), author));
    }
    return new Verdict.Accepted(group.origin().stamp());
  }

  /** All that the post names: shown before its originals are verified, it could lose them. */
  private static List<BlobId> blobs(Mutation.CreatePost m) {
    return m.named().stream()
        .flatMap(named -> Stream.of(named.shared(), named.original()))
        .map(BlobId::new)
        .toList();
  }

  /**
   * Whether an original is here that can't give the shared copy which the post names, as far as
   * that is known: the post would wait for ever.
   */
  private boolean isMisnamed(Working working, AccountId author, Mutation.CreatePost m)
      throws IOException {
    for (Mutation.CreatePost.Named named : m.named()) {
      BlobId shared = new BlobId(named.shared());
      BlobId original = new BlobId(named.original());
      if (publication.possesses(working, author, List.of(original))
          && !publication.possesses(working, author, List.of(shared))
          && working.get(Tables.KNOWN, original).isPresent()
          && working.get(Tables.COPIES, new SharedCopy(original, shared)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Ids that the post brings along and something else has. */
  private static boolean isTaken(Working working, Mutation.CreatePost m, Parts parts)
      throws IOException {
    boolean taken =
        parts.originals() != null && working.get(Tables.ENTITIES, m.post().originals()).isPresent();
    for (Mutation.CreatePost.Named named : m.named()) {
      taken |= working.get(Tables.MEDIA, new MediaId(named.media())).isPresent();
    }
    return taken;
  }

  private static void saveMedia(Working working, Mutation.CreatePost m) {
    int place = 0;
    for (Mutation.CreatePost.Named named : m.named()) {
      working.save(
          Tables.MEDIA,
          new Medium(
              new MediaId(named.media()),
              m.post(),
              place++,
              new BlobId(named.shared()),
              new BlobId(named.original())));
    }
  }

  private static void originals(Working working, ChangeGroup group, PostId post, String originals)
      throws IOException {
    Entity entity = made(working, group, post.originals(), EntityKind.ORIGINALS, post);
    begin(working, group, entity, new Parts(originals, Map.of(), null));
    group.put(entity, new StreamId.Posts(entity.author(), Audience.ME));
  }

  Verdict comment(
      Working working, ChangeGroup group, Mutation.CreateComment m, Parts parts, PostGate gate)
      throws IOException {
    Entity present = working.get(Tables.ENTITIES, m.entity()).orElse(null);
    if (present != null) {
      return again(working, group, present, EntityKind.COMMENT, parts);
    }
    EntityId postId = new EntityId(m.post().value());
    Optional<String> refusal = gate.refusal(working, group.origin().author(), postId, m.audience());
    if (refusal.isPresent()) {
      return Verdict.rejected(refusal.get());
    }
    Entity post = working.get(Tables.ENTITIES, postId).orElseThrow();
    Entity comment =
        made(working, group, m.entity(), EntityKind.COMMENT, m.post())
            .asComment(m.audience(), post.standsIn());
    begin(working, group, comment, parts);
    group.put(comment, new StreamId.Echoes(post.author(), post.standsIn()));
    return new Verdict.Accepted(group.origin().stamp());
  }

  /** What a newer program meant is kept for the account's own devices, whole and unread. */
  Verdict park(Working working, ChangeGroup group, String text) throws IOException {
    EntityId id = new EntityId(working.newId());
    Entity parked = made(working, group, id, EntityKind.PARKED, null);
    begin(working, group, parked, new Parts(text, Map.of(), null));
    group.put(parked, new StreamId.Private(parked.author()));
    return new Verdict.Accepted(group.origin().stamp());
  }

  private static Entity made(
      Working working, ChangeGroup group, EntityId id, EntityKind kind, @Nullable PostId post) {
    Origin origin = group.origin();
    return Entity.plain(
        id, kind, origin.author(), origin.by(), post, working.nextSeq(), working.now());
  }

  /** Saves a new entity with its bodies. */
  private static void begin(Working working, ChangeGroup group, Entity entity, Parts parts)
      throws IOException {
    working.begin(entity);
    Map<String, String> bodies = new LinkedHashMap<>(parts.registers());
    if (parts.fixed() != null) {
      bodies.put(Body.FIXED, parts.fixed());
    }
    Origin origin = group.origin();
    for (Map.Entry<String, String> part : bodies.entrySet()) {
      working.save(
          Tables.BODIES,
          new Body(
              working.newBody(entity),
              part.getKey(),
              origin.by(),
              origin.stamp(),
              working.nextSeq(),
              null,
              null,
              working.newSalt(),
              part.getValue()));
    }
  }

  /**
   * A create on an id that is there: its own author may send it again, as a cloned disk does, but
   * with nothing else in it, or words would be lost.
   */
  private static Verdict again(
      Working working, ChangeGroup group, Entity present, EntityKind kind, Parts parts)
      throws IOException {
    boolean own = present.author().equals(group.origin().author());
    boolean repeat =
        own
            && (present.kind() == EntityKind.GONE
                || present.kind() == kind && (present.dead() || equal(working, present, parts)));
    return repeat
        ? new Verdict.Accepted(group.origin().stamp())
        : Verdict.rejected(Rejection.ID_TAKEN);
  }

  private static boolean equal(Working working, Entity present, Parts parts) throws IOException {
    for (Map.Entry<String, String> register : parts.registers().entrySet()) {
      Body body = working.body(present, register.getKey()).orElse(null);
      // A register that was written since tells nothing of what the create held.
      if (body != null
          && body.by().equals(present.by())
          && !body.text().equals(register.getValue())) {
        return false;
      }
    }
    return working
        .body(present, Body.FIXED)
        .map(fixed -> fixed.text().equals(parts.fixed()))
        .orElse(false);
  }
}
