package app.kith.android.feed;

import android.content.Context;
import app.kith.android.Clipboard;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.core.model.Audience;

/** Does what cards of the feed ask for. */
record FeedActs(Context context, FeedHolder holder) implements CardActs {
  @Override
  public void like(FeedCard card) {
    holder.model().like(card);
  }

  @Override
  public void open(FeedCard card, boolean toComment) {
    context.startActivity(Screens.post(context, card.id(), toComment, false));
  }

  @Override
  public void edit(FeedCard card) {
    context.startActivity(Screens.post(context, card.id(), false, true));
  }

  @Override
  public void delete(FeedCard card) {
    String sentence = context.getString(R.string.post_deleted);
    holder.deletions().delete(holder.model().deletion(card.id(), sentence));
  }

  @Override
  public void show(FeedCard card, Audience to) {
    holder.model().show(card, to);
  }

  @Override
  public void copy(FeedCard card) {
    Clipboard.copy(context, card.post().caption());
  }

  @Override
  public void openOutbox() {
    context.startActivity(Screens.outbox(context));
  }
}
