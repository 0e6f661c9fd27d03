package app.kith.core.feed;

import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.PostValue;
import app.kith.core.mutation.Registers;
import app.kith.core.outbox.Identity;
import app.kith.core.people.People;
import app.kith.core.people.Person;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.view.Pending;
import app.kith.core.view.RowReader;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds one post out of its rows in base and what waits in the outbox. It is made for one look and
 * read at once.
 *
 * <p>An entity may stand in two streams while it moves; it is shown once, from its newest row.
 */
final class PostFold {
  private final RowReader rows;
  private final Identity self;
  private final String id;
  private final Map<String, Person> people;
  private final Likes likes;

  private @Nullable String author;
  private String caption = "";
  private Base captionBase = Base.NOTHING;
  private Audience to = Audience.COMMUNITY;
  private Base audienceBase = Base.NOTHING;
  private long created;
  private @Nullable Instant edited;
  private PostState state = PostState.WAITING;
  private List<Picture> media = Collections.emptyList();
  private List<Original> originals = Collections.emptyList();
  private long place = Long.MAX_VALUE;
  private boolean known;

  private PostFold(
      String id, Map<String, Person> people, Likes likes, RowReader rows, Identity self) {
    this.id = id;
    this.people = people;
    this.likes = likes;
    this.rows = rows;
    this.self = self;
  }

  /**
   * Folds the post, or nothing where neither file knows it or a block hides it.
   *
   * @param failed blobs of originals that can't be sent
   */
  static Optional<PostFold> of(
      String id,
      StoreReader base,
      List<Pending> pending,
      Identity self,
      Map<String, Person> people,
      Set<String> failed,
      RowReader rows)
      throws IOException {
    List<StoredRow> own = base.rowsOf(id);
    PostFold fold =
        new PostFold(id, people, Likes.of(id, own, pending, self, people, rows), rows, self);
    fold.takeNewest(own);
    if (self.account().equals(fold.author)) {
      fold.takeOriginals(base.rowsOf(new PostId(id).originals().value()));
    }
    for (Pending waiting : pending) {
      fold.take(waiting);
    }
    fold.judge(failed);
    return fold.known && !People.isParted(people, fold.by()) ? Optional.of(fold) : Optional.empty();
  }

  /** A post that waits for a picture which can't be sent waits for ever. */
  private void judge(Set<String> failed) {
    if (state != PostState.WAITING && state != PostState.UPLOADING) {
      return;
    }
    for (Original original : originals) {
      if (failed.contains(original.sha256())) {
        state = PostState.REJECTED;
      }
    }
  }

  private void takeNewest(List<StoredRow> own) {
    StoredRow newest = null;
    for (StoredRow row : own) {
      if (row.row().kind().equals(Row.POST) && (newest == null || row.seq() > newest.seq())) {
        newest = row;
      }
    }
    if (newest != null) {
      take(newest);
    }
  }

  private void take(StoredRow stored) {
    Row row = stored.row();
    PostValue.Fixed fixed = rows.post(row);
    Map<String, Register> registers = rows.registers(row);
    known = true;
    author = row.author();
    media = fixed.media();
    created = Math.min(fixed.claimed(), row.received());
    place = row.waiting() ? Long.MAX_VALUE : row.publishSeq();
    state = row.waiting() ? PostState.UPLOADING : PostState.PUBLISHED;
    Register text = registers.get(Registers.CAPTION);
    if (text != null) {
      caption = rows.text(text);
      captionBase = rows.base(text);
      edited = text.by().equals(row.by()) ? null : Instant.ofEpochMilli(text.at());
    }
    Register audience = registers.get(Registers.AUDIENCE);
    if (audience != null) {
      to = Audience.parse(rows.text(audience)).orElse(Audience.ME);
      audienceBase = rows.base(audience);
    }
  }

  private void takeOriginals(List<StoredRow> files) {
    for (StoredRow row : files) {
      if (row.row().kind().equals(Row.ORIGINALS)) {
        originals = rows.originals(row.row()).files();
      }
    }
  }

  private void take(Pending waiting) {
    Mutation mutation = waiting.mutation();
    if (!mutation.entity().value().equals(id)) {
      return;
    }
    switch (mutation) {
      case Mutation.CreatePost post when !known -> {
        known = true;
        author = self.account();
        media = post.media();
        originals = post.originals();
        created = post.claimed();
        to = post.audience();
        caption = post.caption();
        captionBase = waiting.asBase(self);
        audienceBase = captionBase;
      }
      case Mutation.ChangeAudience change -> {
        to = change.to();
        audienceBase = waiting.asBase(self);
      }
      case Mutation.EditCaption edit -> {
        caption = edit.caption();
        captionBase = waiting.asBase(self);
        edited = Instant.ofEpochMilli(waiting.row().written().clock().wall());
      }
      case Mutation.Delete delete -> state = PostState.DELETED;
      default -> {
        // Likes are counted apart; a create that base has too adds nothing.
      }
    }
  }

  /** A refused create, shown to its writer with its state. */
  static PostFold ofRefused(
      Mutation.CreatePost post, Map<String, Person> people, RowReader rows, Identity self) {
    Likes none =
        Likes.of(
            post.post().value(),
            Collections.emptyList(),
            Collections.emptyList(),
            self,
            people,
            rows);
    PostFold fold = new PostFold(post.post().value(), people, none, rows, self);
    fold.known = true;
    fold.author = self.account();
    fold.media = post.media();
    fold.originals = post.originals();
    fold.created = post.claimed();
    fold.to = post.audience();
    fold.caption = post.caption();
    fold.state = PostState.REJECTED;
    return fold;
  }

  private String by() {
    return author == null ? self.account() : author;
  }

  PostView view(int commentCount) {
    String by = by();
    Person person = people.getOrDefault(by, Person.unknown(by));
    return new PostView(
        id,
        person,
        caption,
        to,
        Instant.ofEpochMilli(created),
        Optional.ofNullable(edited),
        state,
        pictures(),
        likes.count(),
        likes.has(self.account()),
        commentCount,
        place);
  }

  private List<PostPicture> pictures() {
    List<PostPicture> pictures = new ArrayList<>();
    for (Picture picture : media) {
      PostPicture shown =
          new PostPicture(picture, picture.bytes(), picture.sha256(), picture.type());
      for (Original original : originals) {
        if (original.media().equals(picture.id())) {
          shown = new PostPicture(picture, original.bytes(), original.sha256(), original.type());
        }
      }
      pictures.add(shown);
    }
    return pictures;
  }

  Base captionBase() {
    return captionBase;
  }

  Base audienceBase() {
    return audienceBase;
  }

  Base likeBase() {
    return likes.ownBase();
  }

  Audience audience() {
    return to;
  }

  boolean isOwn() {
    return self.account().equals(author);
  }

  boolean isSelf(Person person) {
    return self.account().equals(person.id());
  }

  PostState state() {
    return state;
  }
}
