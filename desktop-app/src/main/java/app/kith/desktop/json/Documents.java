package app.kith.desktop.json;

import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostView;
import app.kith.core.feed.WithdrawnWords;
import app.kith.core.json.KithJson;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.people.Person;
import app.kith.core.wire.ErrorReply;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.function.Function;

/** Writes what the core shows as JSON documents of one line; what is absent is written as null. */
public final class Documents {
  private final Jsonb json = KithJson.createWithNulls();

  /** A text alone, which is a document too. */
  public String text(String text) {
    return json.type(String.class).toJson(text);
  }

  public String post(PostView post) {
    return one(PostJson.class, PostJson.of(post));
  }

  public String posts(List<PostView> posts) {
    return many(PostJson.class, posts, PostJson::of);
  }

  public String page(PostView post, List<CommentView> comments) {
    return one(PostPageJson.class, PostPageJson.of(post, comments));
  }

  public String comment(CommentView comment) {
    return one(CommentJson.class, CommentJson.of(comment));
  }

  public String person(Person person) {
    return one(MemberJson.class, MemberJson.of(person));
  }

  public String people(List<Person> people) {
    return many(MemberJson.class, people, MemberJson::of);
  }

  public String captions(List<CaptionVersion> versions) {
    return many(CaptionJson.class, versions, CaptionJson::of);
  }

  public String withdrawn(List<WithdrawnWords> words) {
    return many(WithdrawnJson.class, words, WithdrawnJson::of);
  }

  public String outbox(List<OutboxRow> rows) {
    return many(OutboxRowJson.class, rows, OutboxRowJson::of);
  }

  public String drawer(List<DrawerRow> rows) {
    return many(OutboxRowJson.class, rows, OutboxRowJson::of);
  }

  public String status(StatusJson status) {
    return one(StatusJson.class, status);
  }

  public String sync(SyncJson sync) {
    return one(SyncJson.class, sync);
  }

  public String file(FileJson file) {
    return one(FileJson.class, file);
  }

  public String link(LinkJson link) {
    return one(LinkJson.class, link);
  }

  public String found(DoctorJson found) {
    return one(DoctorJson.class, found);
  }

  public String whole() {
    return one(VerifyJson.class, new VerifyJson(true, List.of()));
  }

  public String broken(List<String> problems, String code, String sentence) {
    return one(
        VerifyJson.Broken.class,
        new VerifyJson.Broken(false, problems, new ErrorReply.Problem(code, sentence)));
  }

  public String error(String code, String sentence) {
    return one(ErrorReply.class, new ErrorReply(new ErrorReply.Problem(code, sentence)));
  }

  private <T> String one(Class<T> type, T value) {
    return json.type(type).toJson(value);
  }

  private <V, T> String many(Class<T> type, List<V> views, Function<V, T> shape) {
    return json.type(type).list().toJson(views.stream().map(shape).toList());
  }
}
