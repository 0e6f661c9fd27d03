package app.kith.android.post;

import android.graphics.Bitmap;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.R;
import app.kith.android.feed.CardHolder;
import app.kith.android.feed.CardWords;
import app.kith.core.picture.Pictures;

/** The page as a list; what has changed is changed where it stands. */
final class PageAdapter extends ListAdapter<PageRow, RecyclerView.ViewHolder> {
  private final Pictures<Bitmap> pictures;
  private final CardWords words;
  private final PageActs acts;

  PageAdapter(Pictures<Bitmap> pictures, CardWords words, PageActs acts) {
    super(new Same());
    this.pictures = pictures;
    this.words = words;
    this.acts = acts;
  }

  @Override
  public int getItemViewType(int position) {
    return switch (getItem(position)) {
      case PageRow.Post post -> R.layout.card;
      case PageRow.Words heading -> R.layout.page_words;
      case PageRow.Comment comment -> R.layout.page_comment;
      case PageRow.Version version -> R.layout.page_version;
    };
  }

  @Override
  public RecyclerView.ViewHolder onCreateViewHolder(ViewGroup list, int layout) {
    if (layout == R.layout.card) {
      return new CardHolder(list, pictures, words, acts);
    }
    View row = LayoutInflater.from(list.getContext()).inflate(layout, list, false);
    return new PageRowHolder(row, acts);
  }

  @Override
  public void onBindViewHolder(RecyclerView.ViewHolder holder, int position) {
    PageRow row = getItem(position);
    if (holder instanceof CardHolder card && row instanceof PageRow.Post post) {
      card.show(post.card());
      new CaptionEditor(card.itemView, acts).show(post.editing());
    } else if (holder instanceof PageRowHolder words) {
      words.show(row);
    }
  }

  @Override
  public void onViewRecycled(RecyclerView.ViewHolder holder) {
    if (holder instanceof CardHolder card) {
      card.letGo();
    }
  }

  private static final class Same extends DiffUtil.ItemCallback<PageRow> {
    @Override
    public boolean areItemsTheSame(PageRow one, PageRow other) {
      return one.key().equals(other.key());
    }

    @Override
    public boolean areContentsTheSame(PageRow one, PageRow other) {
      return one instanceof PageRow.Post post && other instanceof PageRow.Post next
          ? post.looksLike(next)
          : one.equals(other);
    }

    /** Any payload at all keeps the view, so that its pictures and what is typed stay. */
    @Override
    public Object getChangePayload(PageRow one, PageRow other) {
      return other;
    }
  }
}
