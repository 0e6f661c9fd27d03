package app.kith.desktop.text;

import app.kith.core.clock.Written;
import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.feed.WithdrawnWords;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.Sentences;
import app.kith.core.people.Person;
import app.kith.core.people.Ties;
import app.kith.core.text.Plain;
import app.kith.desktop.json.DoctorJson;
import app.kith.desktop.json.FileJson;
import app.kith.desktop.json.LinkJson;
import app.kith.desktop.json.StatusJson;
import app.kith.desktop.json.SyncJson;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the core shows, as lines for people, in their own time zone. */
public final class Lines {
  private static final String INDENT = "  ";

  private final DateTimeFormatter times;

  public Lines(ZoneId zone) {
    times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
  }

  /** One post: whose, when, its text, its pictures, what it brought. */
  public String post(PostView post) {
    List<String> lines = new ArrayList<>();
    lines.add(person(post.author()) + ", " + time(post.created()) + ", to " + audience(post));
    if (!post.caption().isEmpty()) {
      lines.add(INDENT + Plain.indented(post.caption(), INDENT));
    }
    for (PostPicture picture : post.media()) {
      lines.add(INDENT + picture(picture));
    }
    lines.add(INDENT + echoes(post));
    lines.add(INDENT + "post " + post.id());
    return String.join("\n", lines);
  }

  private static String audience(PostView post) {
    String to = post.to().text();
    return post.state() == PostState.PUBLISHED ? to : to + " (" + post.state().text() + ")";
  }

  private static String picture(PostPicture shown) {
    return shown.picture().kind()
        + " "
        + shown.picture().id()
        + ", "
        + shown.picture().width()
        + " x "
        + shown.picture().height()
        + lasting(shown.picture())
        + ", "
        + Sizes.text(shown.bytes());
  }

  /** Of a video how long it is: minutes and seconds. */
  private static String lasting(Picture picture) {
    Long millis = picture.duration();
    return millis == null ? "" : ", " + Lasting.text(millis);
  }

  private String echoes(PostView post) {
    String likes = Counted.text(post.likes(), "like") + (post.liked() ? " (yours too)" : "");
    String edited = post.edited().map(at -> ", edited " + time(at)).orElse("");
    return likes + ", " + Counted.text(post.commentCount(), "comment") + edited;
  }

  public String posts(List<PostView> posts) {
    return all(posts, this::post, "\n\n", "nothing yet: `kith post FILE` shares a picture");
  }

  /** A post with its comments. */
  public String page(PostView post, List<CommentView> comments) {
    return comments.isEmpty()
        ? post(post)
        : post(post) + "\n\n" + all(comments, this::comment, "\n", "");
  }

  public String comment(CommentView comment) {
    boolean published = comment.state() == PostState.PUBLISHED;
    String state = published ? "" : " (" + comment.state().text() + ")";
    String text = Plain.indented(comment.text(), INDENT);
    return person(comment.author()) + ", " + time(comment.created()) + state + "\n" + INDENT + text;
  }

  public String person(Person person) {
    String picture = person.portrait().isEmpty() ? "" : ", with a picture";
    String who = Plain.line(person.name()) + " (" + Plain.line(person.handle()) + ")";
    return who + picture + ties(person);
  }

  private static String ties(Person person) {
    Ties ties = person.ties();
    StringBuilder text = new StringBuilder(ties.asksFirst() ? ", lets nobody follow unasked" : "");
    if (ties.blocked()) {
      text.append(", whom you block");
    } else if (ties.requested()) {
      text.append(", whom you asked to follow");
    } else if (person.following()) {
      text.append(", whom you follow");
    }
    return text.append(ties.asking() ? ", who asks to follow you" : "").toString();
  }

  public String people(List<Person> people) {
    return all(people, this::person, "\n", "nobody yet: run `kith sync`");
  }

  public String withdrawn(List<WithdrawnWords> words) {
    return all(words, this::withdrawn, "\n", "nothing of yours was taken from anywhere");
  }

  private String withdrawn(WithdrawnWords words) {
    return time(words.at())
        + ", under "
        + words.post()
        + "\n"
        + INDENT
        + Plain.indented(words.text(), INDENT);
  }

  public String captions(List<CaptionVersion> versions) {
    return all(versions, this::caption, "\n", "no caption yet");
  }

  private String caption(CaptionVersion version) {
    String current = version.current() ? " (current)" : "";
    return time(version.at()) + current + "\n" + INDENT + Plain.indented(version.caption(), INDENT);
  }

  public String outbox(List<OutboxRow> rows) {
    return all(rows, this::row, "\n", "nothing waits: all is at the server");
  }

  private String row(OutboxRow row) {
    String state = row.isNumbered() ? "sending" : "waiting";
    return time(wall(row.written())) + ", " + row.kind() + " " + row.entity() + ", " + state;
  }

  public String drawer(List<DrawerRow> rows) {
    return all(rows, this::row, "\n", "nothing was refused");
  }

  private String row(DrawerRow row) {
    String why = Plain.line(Sentences.refused(row.reason(), Limits.STANDARD));
    return time(wall(row.written())) + ", " + row.kind() + " " + row.entity() + ": " + why;
  }

  public String status(StatusJson status) {
    String whose = Plain.line(status.account().name()) + " (" + status.account().handle() + ")";
    String server = status.server() + (status.online() ? "" : ", which can't be reached now");
    return String.format(
        "%s on device %s%nserver %s%n%d waiting to be sent, %d refused",
        whose, status.device(), server, status.waiting(), status.rejected());
  }

  public String sync(SyncJson sync) {
    return String.format(
        "%d sent, %d fetched, %d uploaded, %d downloaded; %d waiting, %d refused",
        sync.pushed(),
        sync.pulled(),
        sync.uploaded(),
        sync.downloaded(),
        sync.waiting(),
        sync.rejected());
  }

  public String file(FileJson file) {
    return Plain.line(file.file()) + ", " + Sizes.text(file.bytes());
  }

  public String found(DoctorJson found) {
    return "the server of " + Plain.line(found.community()) + " answers at " + found.server();
  }

  /** A link with its QR code. */
  public String link(LinkJson link, String qr) {
    return link.link() + "\ngood until " + time(Instant.parse(link.expires())) + "\n" + qr;
  }

  private static Instant wall(Written written) {
    return Instant.ofEpochMilli(written.clock().wall());
  }

  private static <T> String all(
      List<T> things, Function<T, String> line, String between, String none) {
    return things.isEmpty() ? none : things.stream().map(line).collect(Collectors.joining(between));
  }

  public String time(Instant at) {
    return times.format(at);
  }
}
