package app.kith.android.feed;

import android.view.View;
import android.widget.PopupMenu;
import app.kith.android.R;

/** What else can be done with a post. */
record CardMenu(View button, CardActs acts) {
  void show(FeedCard card) {
    PopupMenu menu = new PopupMenu(button.getContext(), button);
    menu.inflate(R.menu.card);
    menu.getMenu().findItem(R.id.edit).setVisible(card.own());
    menu.getMenu().findItem(R.id.delete).setVisible(card.own());
    menu.getMenu().findItem(R.id.copy).setVisible(!card.post().caption().isEmpty());
    menu.setOnMenuItemClickListener(item -> act(item.getItemId(), card));
    menu.show();
  }

  private boolean act(int item, FeedCard card) {
    if (item == R.id.edit) {
      acts.edit(card);
    } else if (item == R.id.delete) {
      acts.delete(card);
    } else {
      acts.copy(card);
    }
    return true;
  }

  /** Whether there is anything in it. */
  static boolean isNeeded(FeedCard card) {
    return card.own() || !card.post().caption().isEmpty();
  }
}
