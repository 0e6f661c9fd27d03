package app.kith.android.post;

import android.content.Context;
import app.kith.android.Clipboard;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.android.feed.FeedCard;
import app.kith.core.model.Audience;

/**
 * Does what the page is asked for.
 *
 * @param say has a comment written
 */
record PostActs(Context context, PostModel model, Runnable say) implements PageActs {
  @Override
  public void like(FeedCard card) {
    model.like(!card.post().liked());
  }

  @Override
  public void open(FeedCard card, boolean toComment) {
    say.run();
  }

  @Override
  public void edit(FeedCard card) {
    model.beginEdit();
  }

  @Override
  public void delete(FeedCard card) {
    model.delete(context.getString(R.string.post_deleted));
  }

  @Override
  public void show(FeedCard card, Audience to) {
    model.show(to);
  }

  @Override
  public void copy(FeedCard card) {
    Clipboard.copy(context, card.post().caption());
  }

  @Override
  public void openOutbox() {
    context.startActivity(Screens.outbox(context));
  }

  @Override
  public void deleteComment(PageRow.Comment comment) {
    model.deleteComment(comment.id(), context.getString(R.string.said_deleted));
  }

  @Override
  public void restore(PageRow.Version version) {
    model.restore(version.caption());
  }

  @Override
  public void typeCaption(String text) {
    model.editCaption(text);
  }

  @Override
  public void saveCaption() {
    model.saveCaption();
  }

  @Override
  public void leaveCaption() {
    model.leaveEdit();
  }
}
