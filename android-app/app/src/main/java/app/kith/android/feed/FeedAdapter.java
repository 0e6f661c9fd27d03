package app.kith.android.feed;

import android.graphics.Bitmap;
import android.view.ViewGroup;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import app.kith.core.picture.Pictures;

/** The cards as a list; one that has changed is changed where it stands. */
final class FeedAdapter extends ListAdapter<FeedCard, CardHolder> {
  private final Pictures<Bitmap> pictures;
  private final CardWords words;
  private final CardActs acts;

  FeedAdapter(Pictures<Bitmap> pictures, CardWords words, CardActs acts) {
    super(new Same());
    this.pictures = pictures;
    this.words = words;
    this.acts = acts;
  }

  @Override
  public CardHolder onCreateViewHolder(ViewGroup list, int kind) {
    return new CardHolder(list, pictures, words, acts);
  }

  @Override
  public void onBindViewHolder(CardHolder holder, int position) {
    holder.show(getItem(position));
    holder.showSaid(getItem(position));
  }

  @Override
  public void onViewRecycled(CardHolder holder) {
    holder.letGo();
  }

  private static final class Same extends DiffUtil.ItemCallback<FeedCard> {
    @Override
    public boolean areItemsTheSame(FeedCard one, FeedCard other) {
      return one.id().equals(other.id());
    }

    @Override
    public boolean areContentsTheSame(FeedCard one, FeedCard other) {
      return one.equals(other);
    }

    /** Any payload at all keeps the card's view, so that its pictures stay. */
    @Override
    public Object getChangePayload(FeedCard one, FeedCard other) {
      return other;
    }
  }
}
