package app.kith.desktop.page;

import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.CommentView;
import app.kith.core.loop.Standing;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.page.PageSource;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.core.typed.Drafts;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A post's page without the toolkit. One shows many posts, one after the other. */
public final class PageViewModel {
  private static final String DRAFT = "comment-";

  private final PageSource source;
  private final StoreThread store;
  private final PostWords posts;
  private final Times times;
  private final Words words;
  private final PostActs acts;
  private final Drafts drafts;
  private final Watched<PageShown> shown = new Watched<>(PageShown.NOTHING);
  private final Watched<Optional<PostCard>> card = new Watched<>(Optional.empty());
  private final Watched<String> typed = new Watched<>("");
  private Runnable gone = () -> {};
  private Optional<PageSource.Read> last = Optional.empty();
  private String post = "";
  private boolean online = true;
  private boolean sending;

  /** Shows nothing yet. */
  public PageViewModel(
      PageSource source,
      StoreThread store,
      PostWords posts,
      Times times,
      Words words,
      PostActs acts,
      Drafts drafts) {
    this.source = source;
    this.store = store;
    this.posts = posts;
    this.times = times;
    this.words = words;
    this.acts = acts;
    this.drafts = drafts;
    acts.onWritten(this::changed);
    acts.deletions().onChange(this::changed);
  }

  /** All but the post itself. */
  public Watched<PageShown> shown() {
    return shown;
  }

  /** The post; empty while none is shown. */
  public Watched<Optional<PostCard>> card() {
    return card;
  }

  /** The comment that is being written. */
  public Watched<String> typed() {
    return typed;
  }

  public PostActs acts() {
    return acts;
  }

  /** Is told when the post that is shown is no more. */
  public void onGone(Runnable told) {
    gone = told;
  }

  /** Shows a post, with what was begun to be said under it. */
  public void open(String id) {
    post = id;
    last = Optional.empty();
    card.set(Optional.empty());
    shown.set(PageShown.NOTHING);
    typed.set(drafts.text(DRAFT + id).orElse(""));
    changed();
  }

  /** Shows nothing any more; what was typed is kept. */
  public void close() {
    post = "";
  }

  /** The stores have changed. */
  public void changed() {
    String wanted = post;
    if (wanted.isEmpty()) {
      return;
    }
    store.ask(
        () -> source.read(wanted),
        read -> {
          if (wanted.equals(post)) {
            last = read;
            show();
          }
        },
        failure -> say(new HomeReasons(words).of(failure)));
  }

  /** How the device stands changes what is said of a waiting post. */
  public void standing(Standing now) {
    boolean was = online;
    online = now.link() != Standing.Link.OFFLINE;
    if (was != online && last.isPresent()) {
      show();
    }
  }

  private void show() {
    if (last.isEmpty()) {
      post = "";
      gone.run();
      return;
    }
    PageSource.Read read = last.get();
    PostCard now = posts.card(read.post(), read.talk(), read.progress(), online);
    card.set(Optional.of(now));
    List<PageShown.Comment> comments = new ArrayList<>();
    for (CommentView comment : read.talk().comments()) {
      comments.add(
          new PageShown.Comment(
              posts.said(comment),
              times.say(comment.created()),
              now.own() || posts.isSelf(comment.author())));
    }
    shown.set(
        new PageShown(
            comments,
            comments.isEmpty()
                ? words.say("page.quiet")
                : words.say("post.comments", comments.size()),
            versions(read),
            posts.likers(read.talk()),
            now.isPublished()));
  }

  private List<PageShown.Version> versions(PageSource.Read read) {
    List<PageShown.Version> versions = new ArrayList<>();
    for (CaptionVersion version : read.history()) {
      if (!version.current() && !version.caption().equals(read.post().caption())) {
        versions.add(new PageShown.Version(version.caption(), times.say(version.at())));
      }
    }
    return versions;
  }

  /** What is typed is a draft from the first letter on. */
  public void type(String text) {
    if (!post.isEmpty() && !text.equals(typed.now())) {
      typed.set(text);
      drafts.keep(DRAFT + post, text);
    }
  }

  /** Says what was typed; a blank text says nothing. */
  public void send() {
    String text = typed.now();
    String under = post;
    if (text.isBlank() || under.isEmpty() || sending) {
      return;
    }
    sending = true;
    store.ask(
        () -> source.comment(under, text.strip()),
        added -> {
          sending = false;
          sent(added, under, text);
        },
        failure -> {
          sending = false;
          say(new HomeReasons(words).of(failure));
        });
  }

  private void sent(Added added, String under, String text) {
    if (added instanceof Added.Refused refused) {
      say(new MutationReasons(words).of(refused));
      return;
    }
    say("");
    if (drafts.text(DRAFT + under).orElse("").equals(text)) {
      drafts.drop(DRAFT + under);
      if (under.equals(post)) {
        typed.set("");
      }
    }
    acts.wrote();
  }

  /** Takes a comment out of sight; it can be undone for a while. */
  public void delete(PageShown.Comment comment) {
    String under = post;
    String id = comment.said().id();
    acts.deletions()
        .delete(
            new Deletions.Deleted(
                id, words.say("said.deleted"), () -> source.deleteComment(under, id)));
  }

  /** Gives the caption an earlier text. */
  public void restore(PageShown.Version version) {
    acts.replaceCaption(post, version.text());
  }

  private void say(String sentence) {
    acts.notice().set(sentence);
  }
}
