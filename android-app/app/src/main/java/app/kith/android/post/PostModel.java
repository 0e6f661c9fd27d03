package app.kith.android.post;

import app.kith.core.loop.Standing;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.CaptionEdits;
import app.kith.core.page.Deletions;
import app.kith.core.page.PageSource;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.core.typed.Drafts;
import java.io.IOException;
import java.util.Optional;

/** One post's page without a screen. Used on the main thread. */
final class PostModel {
  private static final String DRAFT = "comment-";

  private final String post;
  private final PostSource source;
  private final StoreThread store;
  private final Drafts drafts;
  private final CaptionEdits edits;
  private final Deletions deletions;
  private final Runnable wrote;
  private final Watched<PostShown> shown = new Watched<>(PostShown.NOTHING);
  private boolean toEdit;
  private boolean sending;

  /**
   * Reads nothing yet.
   *
   * @param wrote is told when something was written
   */
  PostModel(
      String post,
      PostSource source,
      StoreThread store,
      Drafts drafts,
      Deletions deletions,
      Runnable wrote) {
    this.post = post;
    this.source = source;
    this.store = store;
    this.drafts = drafts;
    this.edits = new CaptionEdits(drafts);
    this.deletions = deletions;
    this.wrote = wrote;
  }

  Watched<PostShown> shown() {
    return shown;
  }

  private PostShown now() {
    return shown.now();
  }

  private record Look(String self, Optional<PageSource.Read> read) {}

  /** The stores have changed. */
  void changed() {
    store.ask(
        () -> new Look(source.self(), source.read(post)),
        look -> {
          shown.set(now().reads(look.self(), look.read()));
          if (toEdit) {
            beginEdit();
          }
        },
        this::failed);
  }

  /** What is said of a waiting post depends on it. */
  void stands(Standing standing) {
    shown.set(now().stands(standing.link() != Standing.Link.OFFLINE));
  }

  /** The comment that was begun here; "" where none was. */
  String typed() {
    return drafts.text(DRAFT + post).orElse("");
  }

  /** What is typed is a draft from the first letter on. */
  void type(String text) {
    if (!text.equals(typed())) {
      drafts.keep(DRAFT + post, text);
    }
  }

  /** Says what was typed; once it is kept its draft is no more. */
  void send() {
    String text = typed();
    if (text.trim().isEmpty() || sending) {
      return;
    }
    sending = true;
    store.ask(
        () -> source.comment(post, text.trim()),
        added -> {
          sending = false;
          if (isKept(added) && typed().equals(text)) {
            drafts.drop(DRAFT + post);
          }
        },
        failure -> {
          sending = false;
          failed(failure);
        });
  }

  void like(boolean on) {
    write(() -> source.like(post, on), () -> {});
  }

  /** Opens the caption, with what was begun before; once it is read, where it is not yet. */
  void beginEdit() {
    toEdit = !now().post().isPresent();
    now()
        .post()
        .filter(read -> read.post().author().id().equals(now().self()))
        .ifPresent(read ->
            shown.set(now().edits(Optional.of(edits.draft(post).orElse(read.post().caption())))));
  }

  void editCaption(String text) {
    if (now().editing().isPresent()) {
      shown.set(now().edits(Optional.of(text)));
      edits.typed(post, caption(), text);
    }
  }

  private String caption() {
    return now().post().map(read -> read.post().caption()).orElse("");
  }

  /** Closes the caption and throws away what was typed. */
  void leaveEdit() {
    edits.end(post);
    shown.set(now().edits(Optional.empty()));
  }

  /** Puts the edited caption into the post; one that is as before is just closed. */
  void saveCaption() {
    String text = now().editing().orElse("");
    if (text.equals(caption())) {
      leaveEdit();
    } else {
      write(() -> source.edit(post, text), () -> leaveEdit(text));
    }
  }

  /** Closes the caption, unless more was typed meanwhile than was saved. */
  private void leaveEdit(String saved) {
    if (now().editing().filter(saved::equals).isPresent()) {
      leaveEdit();
    }
  }

  /** Gives the caption an earlier text. */
  void restore(String caption) {
    write(() -> source.edit(post, caption), () -> {});
  }

  /** Shows the post to more or fewer people. */
  void show(Audience to) {
    write(() -> source.show(post, to), () -> {});
  }

  /** Takes the post out of sight; it can be undone for a while. */
  void delete(String sentence) {
    deletions.delete(new Deletions.Deleted(post, sentence, () -> source.delete(post)));
  }

  /** The same for a comment. */
  void deleteComment(String comment, String sentence) {
    deletions.delete(
        new Deletions.Deleted(comment, sentence, () -> source.deleteComment(post, comment)));
  }

  /** The person was told. */
  void told() {
    shown.set(now().tells(new PostShown.Quiet()));
  }

  private void write(StoreThread.Asked<Added> asked, Runnable done) {
    store.ask(
        asked,
        added -> {
          if (isKept(added)) {
            done.run();
          }
        },
        this::failed);
  }

  private boolean isKept(Added added) {
    if (added instanceof Added.Refused refused) {
      shown.set(now().tells(new PostShown.Refused(refused)));
      return false;
    }
    shown.set(now().tells(new PostShown.Quiet()));
    changed();
    wrote.run();
    return true;
  }

  private void failed(IOException why) {
    shown.set(now().tells(new PostShown.Failed(why)));
  }
}
