package app.kith.android.feed;

import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.PopupMenu;
import app.kith.android.R;
import app.kith.android.UndoBar;
import app.kith.core.model.Audience;

/** What else can be done with a post. */
record CardMenu(View button, CardActs acts) {
  void show(FeedCard card) {
    PopupMenu menu = new PopupMenu(button.getContext(), button);
    menu.inflate(R.menu.card);
    prepare(menu.getMenu(), card);
    menu.setOnMenuItemClickListener(item -> act(item, card));
    menu.show();
  }

  private static void prepare(Menu menu, FeedCard card) {
    menu.findItem(R.id.edit).setVisible(card.own());
    menu.findItem(R.id.delete).setVisible(card.own());
    menu.findItem(R.id.copy).setVisible(!card.post().caption().isEmpty());
    menu.findItem(R.id.audience_menu).setVisible(card.own());
    int present =
        switch (card.post().to()) {
          case COMMUNITY -> R.id.to_community;
          case FOLLOWERS -> R.id.to_followers;
          case ME -> R.id.to_me;
        };
    menu.findItem(present).setChecked(true);
  }

  private boolean act(MenuItem chosen, FeedCard card) {
    int item = chosen.getItemId();
    if (item == R.id.edit) {
      acts.edit(card);
    } else if (item == R.id.delete) {
      acts.delete(card);
    } else if (item == R.id.copy) {
      acts.copy(card);
    } else if (item == R.id.to_community) {
      show(card, Audience.COMMUNITY);
    } else if (item == R.id.to_followers) {
      show(card, Audience.FOLLOWERS);
    } else if (item == R.id.to_me) {
      show(card, Audience.ME);
    } else {
      // It opens the menu of who sees it.
      return false;
    }
    return true;
  }

  /** Says what happens; nobody has seen anything yet of what is still on its way. */
  private void show(FeedCard card, Audience to) {
    Audience before = card.post().to();
    if (to == before) {
      return;
    }
    acts.show(card, to);
    if (card.isPublished()) {
      int sentence =
          to.isWiderThan(before) ? R.string.post_audience_more : R.string.post_audience_fewer;
      new UndoBar(button).say(button.getContext().getString(sentence), () -> {});
    }
  }

  /** Whether there is anything in it. */
  static boolean isNeeded(FeedCard card) {
    return card.own() || !card.post().caption().isEmpty();
  }
}
