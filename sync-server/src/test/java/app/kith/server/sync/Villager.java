package app.kith.server.sync;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.read.SnapshotReply;
import app.kith.server.sync.state.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A member at one device, who numbers and chains as a device does. */
public final class Villager {
  private final Village village;
  private final Actor actor;
  private Chain chain = Chain.START;
  private long age;
  private String cursor;

  Villager(Village village, Actor actor) {
    this.village = village;
    this.actor = actor;
    this.cursor = snapshotPage(null, null).tail();
  }

  public Actor actor() {
    return actor;
  }

  public AccountId account() {
    return actor.account();
  }

  public Chain chain() {
    return chain;
  }

  /** Mutations from now on are this old when they come. */
  public Villager writingAgo(long milliseconds) {
    age = milliseconds;
    return this;
  }

  /** Number and device of the last mutation. */
  public MutationId last() {
    return MutationId.of(actor.device(), chain.n());
  }

  // --- writing

  public Outcome does(Mutation mutation) {
    return sends(village.codec.encode(mutation));
  }

  public Outcome sends(String text) {
    return pushes(text).outcomes().getFirst();
  }

  public PushReply pushes(String... texts) {
    Push push = push(chain, texts);
    for (String text : texts) {
      chain = chain.next(Chain.hash(text));
    }
    return village.service.push(actor, push).join();
  }

  /** A push as this device would send it from here. */
  public Push push(Chain before, String... texts) {
    List<Push.Item> items = new ArrayList<>();
    long n = before.n();
    for (String text : texts) {
      items.add(new Push.Item(++n, age, text, null));
    }
    return new Push(
        Village.EPOCH.toString(),
        actor.device().value(),
        new Push.Before(before.n(), before.value()),
        items);
  }

  public Outcome posts(String id, Audience audience, String caption) {
    return does(
        new Mutation.CreatePost(new PostId(id), audience, caption, List.of(), List.of(), 1));
  }

  public Outcome posts(String id, Audience audience, String caption, String... hashes) {
    List<Picture> media = new ArrayList<>();
    List<Original> originals = new ArrayList<>();
    for (String hash : hashes) {
      String medium = id + "-m" + media.size();
      media.add(new Picture(medium, "photo", "image/jpeg", 4, 3, 9, hash, null, null));
      originals.add(new Original(medium, hash, 9, "image/jpeg", "boat.jpg"));
    }
    return does(new Mutation.CreatePost(new PostId(id), audience, caption, media, originals, 1));
  }

  /** A post of one picture that lost something on its way to others. */
  public Outcome postsStripped(String id, Audience audience, String shared, String original) {
    String medium = id + "-m0";
    return does(
        new Mutation.CreatePost(
            new PostId(id),
            audience,
            "Boat",
            List.of(new Picture(medium, "photo", "image/jpeg", 4, 3, 9, shared, null, null)),
            List.of(new Original(medium, original, 12, "image/jpeg", "boat.jpg")),
            1));
  }

  public Outcome captions(String post, String caption, @Nullable MutationId seen) {
    return captions(post, caption, seen, Audience.COMMUNITY);
  }

  public Outcome captions(
      String post, String caption, @Nullable MutationId seen, Audience audience) {
    return does(new Mutation.EditCaption(new PostId(post), caption, base(seen), audience));
  }

  public Outcome likes(String post, Audience audience) {
    return does(new Mutation.Like(new PostId(post), true, Base.NOTHING, audience));
  }

  public Outcome unlikes(String post, Audience audience) {
    return does(new Mutation.Like(new PostId(post), false, Base.NOTHING, audience));
  }

  public Outcome comments(String id, String post, String text, Audience audience) {
    return does(new Mutation.CreateComment(new CommentId(id), new PostId(post), text, audience, 1));
  }

  public Outcome deletes(String entity) {
    return does(new Mutation.Delete(new EntityId(entity)));
  }

  public Outcome follows(Villager other) {
    return follow(other, true);
  }

  public Outcome unfollows(Villager other) {
    return follow(other, false);
  }

  private Outcome follow(Villager other, boolean on) {
    return does(new Mutation.Follow(account(), other.account(), on, Base.NOTHING));
  }

  public Outcome blocks(Villager other) {
    return does(new Mutation.Block(account(), other.account(), true, Base.NOTHING));
  }

  public Outcome unblocks(Villager other) {
    return does(new Mutation.Block(account(), other.account(), false, Base.NOTHING));
  }

  /** Wants to be asked by whoever follows, or not. */
  public Outcome guards(boolean on) {
    return does(new Mutation.EditPrivacy(account(), on, Base.NOTHING));
  }

  public Outcome approves(Villager other, boolean on) {
    return does(new Mutation.Approve(account(), other.account(), on, Base.NOTHING));
  }

  public Outcome shows(String post, Audience to) {
    return shows(post, to, null);
  }

  public Outcome shows(String post, Audience to, @Nullable MutationId seen) {
    return does(new Mutation.ChangeAudience(new PostId(post), to, base(seen)));
  }

  private static Base base(@Nullable MutationId seen) {
    return seen == null ? Base.NOTHING : Base.of(seen);
  }

  // --- reading

  /** What came since the last pull. */
  public List<Change> pulls() {
    List<Change> changes = new ArrayList<>();
    Page page;
    do {
      page = page(cursor);
      cursor = page.to();
      changes.addAll(page.changes());
    } while (page.seq() < page.head());
    return changes;
  }

  /** What came since the last pull, in short: {@code put post p1 a:…/community}. */
  public List<String> hears() {
    return pulls().stream().map(Villager::brief).toList();
  }

  private static String brief(Change change) {
    String kind = change.row() == null ? "" : " " + change.row().kind();
    String what = change.kind() + kind;
    return change.grant() != null || change.outcome() != null
        ? what
        : what + " " + change.entity() + " " + change.stream();
  }

  public String cursor() {
    return cursor;
  }

  public Page page(String from) {
    return ((PullReply.Pulled) village.service.pull(actor, from).join()).page();
  }

  public SnapshotPage snapshotPage(@Nullable String stream, @Nullable String after) {
    SnapshotReply reply = village.service.snapshot(actor, stream, after).join();
    return ((SnapshotReply.Paged) reply).page();
  }

  /** All rows of a whole snapshot. */
  public List<SnapshotPage.Placed> snapshot() {
    return rows(null);
  }

  /** All rows of a stream's backfill. */
  public List<SnapshotPage.Placed> rows(@Nullable String stream) {
    List<SnapshotPage.Placed> rows = new ArrayList<>();
    String after = null;
    do {
      SnapshotPage page = snapshotPage(stream, after);
      rows.addAll(page.rows());
      after = page.next();
    } while (after != null);
    return rows;
  }

  /** The streams in which a snapshot has the entity. */
  public List<String> sees(String entity) {
    return snapshot().stream()
        .filter(placed -> placed.entity().equals(entity))
        .map(SnapshotPage.Placed::stream)
        .toList();
  }

  /** The row of a change that has one. */
  public static Row row(Change change) {
    return Objects.requireNonNull(change.row());
  }

  /** The registers of a change that has a row. */
  public static String registers(Change change) {
    return row(change).regs().text();
  }

  /** The fixed part of a row that has one. */
  public static String fixed(Row row) {
    return Objects.requireNonNull(row.fixed()).text();
  }
}
