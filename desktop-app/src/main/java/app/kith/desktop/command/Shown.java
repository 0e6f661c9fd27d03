package app.kith.desktop.command;

import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostView;
import app.kith.core.feed.WithdrawnWords;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.people.Person;
import app.kith.desktop.json.DoctorJson;
import app.kith.desktop.json.Documents;
import app.kith.desktop.json.FileJson;
import app.kith.desktop.json.LinkJson;
import app.kith.desktop.json.StatusJson;
import app.kith.desktop.json.SyncJson;
import app.kith.desktop.text.Lines;
import java.util.List;

/** Makes answers of what the core shows: a document for programs, lines for people. */
public final class Shown {
  private final Documents documents;
  private final Lines lines;

  public Shown(Documents documents, Lines lines) {
    this.documents = documents;
    this.lines = lines;
  }

  public Answer.Done text(String text) {
    return new Answer.Done(() -> documents.text(text), () -> text);
  }

  public Answer.Done post(PostView post) {
    return new Answer.Done(() -> documents.post(post), () -> lines.post(post));
  }

  public Answer.Done posts(List<PostView> posts) {
    return new Answer.Done(() -> documents.posts(posts), () -> lines.posts(posts));
  }

  public Answer.Done page(PostView post, List<CommentView> comments) {
    return new Answer.Done(() -> documents.page(post, comments), () -> lines.page(post, comments));
  }

  public Answer.Done comment(CommentView comment) {
    return new Answer.Done(() -> documents.comment(comment), () -> lines.comment(comment));
  }

  public Answer.Done person(Person person) {
    return new Answer.Done(() -> documents.person(person), () -> lines.person(person));
  }

  public Answer.Done people(List<Person> people) {
    return new Answer.Done(() -> documents.people(people), () -> lines.people(people));
  }

  public Answer.Done captions(List<CaptionVersion> versions) {
    return new Answer.Done(() -> documents.captions(versions), () -> lines.captions(versions));
  }

  public Answer.Done withdrawn(List<WithdrawnWords> words) {
    return new Answer.Done(() -> documents.withdrawn(words), () -> lines.withdrawn(words));
  }

  public Answer.Done outbox(List<OutboxRow> rows) {
    return new Answer.Done(() -> documents.outbox(rows), () -> lines.outbox(rows));
  }

  public Answer.Done drawer(List<DrawerRow> rows) {
    return new Answer.Done(() -> documents.drawer(rows), () -> lines.drawer(rows));
  }

  public Answer.Done status(StatusJson status) {
    return new Answer.Done(() -> documents.status(status), () -> lines.status(status));
  }

  public Answer.Done sync(SyncJson sync) {
    return new Answer.Done(() -> documents.sync(sync), () -> lines.sync(sync));
  }

  public Answer.Done file(FileJson file) {
    return new Answer.Done(() -> documents.file(file), () -> lines.file(file));
  }

  public Answer.Done link(LinkJson link, String qr) {
    return new Answer.Done(() -> documents.link(link), () -> lines.link(link, qr));
  }

  public Answer.Done found(DoctorJson found) {
    return new Answer.Done(() -> documents.found(found), () -> lines.found(found));
  }

  /** A home that is whole, or what is wrong with it. */
  public Answer problems(List<String> problems) {
    if (problems.isEmpty()) {
      return new Answer.Done(documents::whole, () -> "all is well");
    }
    String sentence =
        problems.size() == 1
            ? problems.getFirst()
            : problems.size() + " things are wrong, the first: " + problems.getFirst();
    return new Answer.Failed(
        () -> documents.broken(problems, "damaged", sentence),
        () -> String.join("\n", problems),
        sentence);
  }
}
