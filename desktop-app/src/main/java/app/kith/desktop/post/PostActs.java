package app.kith.desktop.post;

import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.CaptionEdits;
import app.kith.core.page.Deletions;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a person can do with a post, wherever it is shown. Used on the window's thread. */
public final class PostActs {
  private final Source source;
  private final StoreThread store;
  private final Words words;
  private final CaptionEdits edits;
  private final Deletions deletions;
  private final Watched<String> notice = new Watched<>("");
  private final Set<String> unfolded = new HashSet<>();
  private final List<Runnable> written = new ArrayList<>();
  private BiConsumer<String, Boolean> opener = (post, comment) -> {};
  private BiConsumer<PostCard, Integer> viewer = (card, index) -> {};

  /** How it is done; never on the window's thread. */
  public interface Source {
    Added like(String post, boolean on) throws IOException;

    /** Sends the pictures of a post again that could not be sent. */
    void sendAgain(String post) throws IOException;

    Added edit(String post, String caption) throws IOException;

    Added delete(String post) throws IOException;

    Added show(String post, Audience to) throws IOException;
  }

  public PostActs(Source source, StoreThread store, Words words, CaptionEdits edits) {
    this.source = source;
    this.store = store;
    this.words = words;
    this.edits = edits;
    this.deletions = new Deletions(store, new Told());
  }

  /** A sentence about something that could not be done, or "". */
  public Watched<String> notice() {
    return notice;
  }

  public CaptionEdits edits() {
    return edits;
  }

  public Deletions deletions() {
    return deletions;
  }

  /** Tells when something was written here, so that it is shown and sent soon. */
  public void onWritten(Runnable told) {
    written.add(told);
  }

  /** Something about a post was written here. */
  public void wrote() {
    written.forEach(Runnable::run);
  }

  /** Says who shows a post's page: its id, and whether a comment is to be written. */
  public void opensWith(BiConsumer<String, Boolean> next) {
    opener = next;
  }

  /** Whether a long caption is shown as a whole. */
  public boolean isUnfolded(String post) {
    return unfolded.contains(post);
  }

  /** Shows a long caption as a whole from now on. */
  public void unfold(String post) {
    unfolded.add(post);
  }

  /** Shows a post's page. */
  public void open(String post, boolean toComment) {
    opener.accept(post, toComment);
  }

  /** Says who shows a picture of a post when it is opened; the index says which. */
  public void whenPictureOpened(BiConsumer<PostCard, Integer> shows) {
    viewer = shows;
  }

  /** Opens a picture of a post. */
  public void openPicture(PostCard card, int index) {
    viewer.accept(card, index);
  }

  /** Likes the post, or takes the like back. */
  public void like(PostCard card) {
    boolean on = !card.liked();
    write(() -> refusal(source.like(card.id(), on)), () -> {});
  }

  public void sendAgain(PostCard card) {
    write(
        () -> {
          source.sendAgain(card.id());
          return "";
        },
        () -> {});
  }

  /** Puts the edited caption into the post; one that is as before is just closed. */
  public void saveCaption(PostCard card, String text) {
    if (text.equals(card.caption())) {
      edits.end(card.id());
    } else {
      replaceCaption(card.id(), text);
    }
  }

  /** Gives a post this caption, typed now or earlier. */
  public void replaceCaption(String post, String text) {
    write(() -> refusal(source.edit(post, text)), () -> edits.end(post));
  }

  /** Shows a post to more or fewer people; to those who see it already, it does nothing. */
  public void show(PostCard card, Audience to) {
    if (to != card.to()) {
      write(() -> refusal(source.show(card.id(), to)), () -> {});
    }
  }

  /** Takes a post out of sight; it can be undone for a while. */
  public void delete(PostCard card) {
    deletions.delete(
        new Deletions.Deleted(
            card.id(), words.say("post.deleted"), () -> source.delete(card.id())));
  }

  private String refusal(Added added) {
    return added instanceof Added.Refused refused ? new MutationReasons(words).of(refused) : "";
  }

  /** Writes; the answer is the sentence of a refusal, or "". */
  private void write(StoreThread.Asked<String> asked, Runnable done) {
    store.ask(
        asked,
        refusal -> {
          notice.set(refusal);
          if (refusal.isEmpty()) {
            done.run();
          }
          wrote();
        },
        failure -> notice.set(new HomeReasons(words).of(failure)));
  }

  private final class Told implements Deletions.Told {
    @Override
    public void ended(Added added) {
      notice.set(refusal(added));
      wrote();
    }

    @Override
    public void failed(IOException why) {
      notice.set(new HomeReasons(words).of(why));
    }
  }
}
