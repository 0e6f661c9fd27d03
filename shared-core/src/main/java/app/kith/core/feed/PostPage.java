package app.kith.core.feed;

import app.kith.core.model.PostId;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Registers;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.people.People;
import app.kith.core.people.Person;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.DeviceView;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One post with its comments and its caption's history. It reads the local store only. */
public final class PostPage {
  private final DeviceView view;
  private final OutboxStore outbox;
  private final MutationCodec codec;
  private final People people;
  private final RowReader rows;

  public PostPage(
      DeviceView view, OutboxStore outbox, MutationCodec codec, People people, RowReader rows) {
    this.view = view;
    this.outbox = outbox;
    this.codec = codec;
    this.people = people;
    this.rows = rows;
  }

  /** The post, or empty where this device does not know it; a deleted one has that state. */
  public Optional<PostView> post(String id) throws IOException {
    List<DrawerRow> drawer = outbox.read(OutboxReader::drawer);
    Set<String> failed = view.failedUploads();
    return view.look((base, pending, self) -> {
      Optional<PostFold> fold =
          PostFold.of(id, base, pending, self, known(base, pending, self), failed, rows);
      if (!fold.isPresent()) {
        fold = refused(id, drawer, known(base, pending, self), self);
      }
      int count = comments(id, base, pending, self, known(base, pending, self)).size();
      return fold.map(f -> f.view(count));
    });
  }

  /**
   * Whether this device ever made a post with that id: also one that was refused or deleted since,
   * whatever was sent of it.
   */
  public boolean isMade(PostId post) throws IOException {
    String id = post.value();
    boolean written =
        outbox.read(reader ->
            !reader.rowsAbout(id).isEmpty()
                || !reader.journalAbout(id).isEmpty()
                || reader.drawer().stream().anyMatch(row -> row.entity().equals(id)));
    return written || view.look((base, pending, self) -> !base.rowsOf(id).isEmpty());
  }

  /** The fold itself, for the use cases that write. */
  Optional<PostFold> fold(String id) throws IOException {
    Set<String> failed = view.failedUploads();
    return view.look((base, pending, self) ->
        PostFold.of(id, base, pending, self, known(base, pending, self), failed, rows));
  }

  /**
   * What names the originals of the account's other posts; empty while base is being fetched, since
   * it then says nothing for good.
   */
  Optional<List<String>> originalsBut(String id) throws IOException {
    return view.look((base, pending, self) -> {
      if (base.position().cursor() == null || base.snapshot().isPresent()) {
        return Optional.empty();
      }
      List<String> texts = new ArrayList<>();
      for (StoredRow row : base.ofKind(Row.ORIGINALS)) {
        if (!id.equals(row.row().post())) {
          texts.add(String.valueOf(row.row().fixed()));
        }
      }
      for (Pending row : pending) {
        if (!row.row().entity().equals(id)) {
          texts.add(row.row().m());
        }
      }
      return Optional.of(texts);
    });
  }

  private Optional<PostFold> refused(
      String id, List<DrawerRow> drawer, Map<String, Person> known, Identity self) {
    for (DrawerRow row : drawer) {
      if (row.entity().equals(id)
          && codec.decode(row.m()) instanceof Decoded.Known decoded
          && decoded.mutation() instanceof Mutation.CreatePost post) {
        return Optional.of(PostFold.ofRefused(post, known, rows, self));
      }
    }
    return Optional.empty();
  }

  private Map<String, Person> known(StoreReader base, List<Pending> pending, Identity self)
      throws IOException {
    return people.byId(base, pending, self);
  }

  /** The post's comments in order; un-sent own ones last. */
  public List<CommentView> comments(String id) throws IOException {
    return view.look(
        (base, pending, self) -> comments(id, base, pending, self, known(base, pending, self)));
  }

  private List<CommentView> comments(
      String id, StoreReader base, List<Pending> pending, Identity self, Map<String, Person> known)
      throws IOException {
    Set<String> gone = new HashSet<>();
    for (Pending row : pending) {
      if (row.mutation() instanceof Mutation.Delete delete) {
        gone.add(delete.entity().value());
      }
    }
    List<CommentView> comments = new ArrayList<>();
    Set<String> seen = new HashSet<>(gone);
    for (StoredRow row : base.hangingOn(id)) {
      if (row.row().kind().equals(Row.COMMENT)
          && seen.add(row.entity())
          && !People.isParted(known, row.row().author())) {
        comments.add(comment(row, known));
      }
    }
    for (Pending row : pending) {
      if (row.mutation() instanceof Mutation.CreateComment comment
          && comment.post().value().equals(id)
          && seen.add(comment.comment().value())) {
        Instant at = Instant.ofEpochMilli(comment.claimed());
        Person own = person(known, self.account());
        comments.add(
            new CommentView(comment.comment().value(), own, comment.text(), at, PostState.WAITING));
      }
    }
    return comments;
  }

  /**
   * Who likes posts, and what was said last under them.
   *
   * @param ids of the posts
   * @param last so many comments at most, the newest ones
   */
  public Map<String, PostTalk> talk(Collection<String> ids, int last) throws IOException {
    return view.look((base, pending, self) -> {
      Map<String, Person> known = known(base, pending, self);
      Map<String, PostTalk> talk = new HashMap<>();
      for (String id : ids) {
        Likes likes = Likes.of(id, base.rowsOf(id), pending, self, known, rows);
        List<CommentView> said = comments(id, base, pending, self, known);
        talk.put(
            id,
            new PostTalk(
                likers(likes, known, self),
                said.subList(Math.max(0, said.size() - last), said.size())));
      }
      return talk;
    });
  }

  private static List<Person> likers(Likes likes, Map<String, Person> known, Identity self) {
    List<Person> likers = new ArrayList<>();
    for (String account : likes.accounts()) {
      likers.add(person(known, account));
    }
    likers.sort(
        Comparator.comparing((Person person) -> !person.id().equals(self.account()))
            // Whom this device does not know has no name to show.
            .thenComparing(person -> !known.containsKey(person.id()))
            .thenComparing(Person::handle)
            .thenComparing(Person::id));
    return likers;
  }

  private CommentView comment(StoredRow stored, Map<String, Person> known) {
    Row row = stored.row();
    Register text = rows.registers(row).get(Registers.TEXT);
    long created = Math.min(rows.commentClaimed(row), row.received());
    return new CommentView(
        stored.entity(),
        person(known, row.author()),
        text == null ? "" : rows.text(text),
        Instant.ofEpochMilli(created),
        PostState.PUBLISHED);
  }

  private static Person person(Map<String, Person> known, String account) {
    return known.getOrDefault(account, Person.unknown(account));
  }

  /** The current caption and one's own replaced and superseded ones, newest first. */
  public List<CaptionVersion> history(String id) throws IOException {
    return view.look((base, pending, self) -> {
      List<CaptionVersion> versions = new ArrayList<>();
      addWaiting(id, pending, self, versions);
      addCurrent(id, base, versions);
      for (StoredRow row : base.hangingOn(id)) {
        if (row.row().kind().equals(Row.HISTORY)) {
          rows.history(row.row())
              .filter(entry -> entry.field().equals(Registers.CAPTION))
              .ifPresent(entry ->
                  versions.add(
                      new CaptionVersion(
                          rows.text(
                              new Register(entry.value(), entry.device() + ":" + entry.n(), 0)),
                          entry.device(),
                          Instant.ofEpochMilli(entry.at()),
                          false)));
        }
      }
      return inOrder(versions);
    });
  }

  /** What this device's user said under posts until a block took it from there, newest first. */
  public List<WithdrawnWords> withdrawn() throws IOException {
    return view.look((base, pending, self) -> {
      List<WithdrawnWords> words = new ArrayList<>();
      for (StoredRow row : base.ofKind(Row.HISTORY)) {
        rows.history(row.row())
            .filter(entry -> entry.field().equals(Registers.TEXT))
            .ifPresent(entry ->
                words.add(
                    new WithdrawnWords(
                        entry.post(),
                        rows.text(new Register(entry.value(), entry.device() + ":" + entry.n(), 0)),
                        Instant.ofEpochMilli(entry.at()))));
      }
      words.sort(Comparator.comparing(WithdrawnWords::at).reversed());
      return words;
    });
  }

  private static void addWaiting(
      String id, List<Pending> pending, Identity self, List<CaptionVersion> versions) {
    for (int i = pending.size() - 1; i >= 0; i--) {
      Mutation mutation = pending.get(i).mutation();
      Instant at = Instant.ofEpochMilli(pending.get(i).row().written().clock().wall());
      if (!mutation.entity().value().equals(id)) {
        continue;
      }
      if (mutation instanceof Mutation.EditCaption edit) {
        versions.add(new CaptionVersion(edit.caption(), self.device(), at, versions.isEmpty()));
      } else if (mutation instanceof Mutation.CreatePost post) {
        versions.add(new CaptionVersion(post.caption(), self.device(), at, versions.isEmpty()));
      }
    }
  }

  private void addCurrent(String id, StoreReader base, List<CaptionVersion> versions)
      throws IOException {
    StoredRow newest = null;
    for (StoredRow row : base.rowsOf(id)) {
      if (row.row().kind().equals(Row.POST) && (newest == null || row.seq() > newest.seq())) {
        newest = row;
      }
    }
    Register text = newest == null ? null : rows.registers(newest.row()).get(Registers.CAPTION);
    if (text != null) {
      String device = text.by().substring(0, text.by().lastIndexOf(':'));
      versions.add(
          new CaptionVersion(
              rows.text(text), device, Instant.ofEpochMilli(text.at()), versions.isEmpty()));
    }
  }

  private static List<CaptionVersion> inOrder(List<CaptionVersion> versions) {
    List<CaptionVersion> ordered = new ArrayList<>(versions);
    ordered.sort(
        Comparator.comparing(CaptionVersion::current)
            .reversed()
            .thenComparing(Comparator.comparing(CaptionVersion::at).reversed()));
    return ordered;
  }
}
