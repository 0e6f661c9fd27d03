package app.kith.desktop.post;

import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.mutation.Picture;
import app.kith.core.people.Person;
import app.kith.desktop.post.PostCard.Journey;
import app.kith.desktop.text.Lasting;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Puts a post into words. */
public final class PostWords {
  private static final int NAMED = 3;

  private final Words words;
  private final Times times;
  private final String self;

  /**
   * For one person.
   *
   * @param self the account of this device's user
   */
  public PostWords(Words words, Times times, String self) {
    this.words = words;
    this.times = times;
    this.self = self;
  }

  /** The card; {@code online} decides what is said of waiting. */
  public PostCard card(PostView post, PostTalk talk, Progress progress, boolean online) {
    String when = times.say(post.created());
    return new PostCard(
        post.id(),
        post.author().id(),
        named(post.author()),
        post.edited().isPresent() ? when + " · " + words.say("post.edited") : when,
        words.say("post.audience." + post.to().text()),
        post.to(),
        post.caption(),
        Brief.of(post.caption()),
        pictures(post, when),
        post.author().id().equals(self),
        post.liked(),
        talk.likers().isEmpty() ? likes(post) : names(talk.likers()),
        comments(post.commentCount()),
        talk.comments().stream().map(this::said).toList(),
        journey(post, progress, online));
  }

  private List<PostCard.Shown> pictures(PostView post, String when) {
    List<PostCard.Shown> pictures = new ArrayList<>();
    for (PostPicture picture : post.media()) {
      pictures.add(new PostCard.Shown(picture, spoken(picture.picture(), post, when)));
    }
    return pictures;
  }

  private String spoken(Picture picture, PostView post, String when) {
    String alt = picture.alt();
    boolean described = alt != null && !alt.isBlank();
    if (!picture.isVideo()) {
      return described ? String.valueOf(alt) : words.say("picture.of", named(post.author()), when);
    }
    Long millis = picture.duration();
    String length = Lasting.text(millis == null ? 0 : millis);
    return described
        ? words.say("video.described", String.valueOf(alt), length)
        : words.say("video.of", named(post.author()), when, length);
  }

  private String likes(PostView post) {
    int others = post.likes() - (post.liked() ? 1 : 0);
    if (post.liked()) {
      return others == 0 ? words.say("post.liked.you") : words.say("post.liked.and", others);
    }
    return others == 0 ? words.say("post.like") : words.say("post.likes", others);
  }

  /** Who likes it, by name as far as there is room. */
  private String names(List<Person> likers) {
    List<String> names = likers.stream().map(this::name).limit(NAMED).toList();
    return switch (likers.size()) {
      case 1 -> names.get(0);
      case 2 -> words.say("names.two", names.get(0), names.get(1));
      case NAMED -> words.say("names.three", names.get(0), names.get(1), names.get(2));
      default -> words.say("names.more", names.get(0), names.get(1), likers.size() - 2);
    };
  }

  private String name(Person person) {
    return person.id().equals(self) ? words.say("post.liked.you") : named(person);
  }

  /** What others see of a person; of one whom this device does not know, or not yet, a word. */
  private String named(Person person) {
    return person.isKnown() ? person.name() : words.say("people.unknown");
  }

  /** Everybody who likes a post, by name; "" where the card names them all. */
  public String likers(PostTalk talk) {
    return talk.likers().size() <= NAMED
        ? ""
        : String.join(", ", talk.likers().stream().map(this::name).toList());
  }

  public boolean isSelf(Person person) {
    return person.id().equals(self);
  }

  public PostCard.Said said(CommentView comment) {
    return new PostCard.Said(
        comment.id(),
        comment.author().id(),
        named(comment.author()),
        comment.text(),
        comment.state() == PostState.WAITING);
  }

  private String comments(int count) {
    return count == 0 ? words.say("post.comment") : words.say("post.comments", count);
  }

  private Journey journey(PostView post, Progress progress, boolean online) {
    if (!post.author().id().equals(self)) {
      return new Journey.Arrived();
    }
    return switch (post.state()) {
      case PUBLISHED, DELETED -> new Journey.Arrived();
      case REJECTED ->
          new Journey.NotSent(
              progress.problem().isEmpty()
                  ? words.say("post.rejected")
                  : words.say(
                      "post.rejected.why", new MutationReasons(words).upload(progress.problem())));
      case WAITING, UPLOADING ->
          online && (progress.percent() > 0 || post.state() == PostState.UPLOADING)
              ? new Journey.OnItsWay(
                  "fth-upload-cloud", words.say("post.sending", progress.percent()))
              : new Journey.OnItsWay(
                  "fth-clock", words.say(online ? "post.waiting.online" : "post.waiting"));
    };
  }
}
