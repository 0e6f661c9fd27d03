package app.kith.android.viewer;

import android.graphics.Bitmap;
import android.view.ViewGroup;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.core.feed.PostPicture;
import app.kith.core.picture.Pictures;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pictures of a post beside each other. */
final class Pages extends RecyclerView.Adapter<Page> {
  private final Pictures<Bitmap> pictures;
  private final ViewerWords words;
  private final Page.Asks asks;
  private ViewerSource.@Nullable Seen seen;

  Pages(Pictures<Bitmap> pictures, ViewerWords words, Page.Asks asks) {
    this.pictures = pictures;
    this.words = words;
    this.asks = asks;
  }

  /** Another post, or the same with other words; its pictures hardly ever change. */
  void show(ViewerSource.Seen now) {
    List<PostPicture> before = media();
    seen = now;
    if (!before.equals(now.post().media())) {
      notifyDataSetChanged();
    }
  }

  private List<PostPicture> media() {
    ViewerSource.Seen now = seen;
    return now == null ? Collections.emptyList() : now.post().media();
  }

  @Override
  public Page onCreateViewHolder(ViewGroup pages, int kind) {
    return new Page(pages, pictures, asks);
  }

  @Override
  public void onBindViewHolder(Page page, int index) {
    ViewerSource.Seen now = seen;
    if (now != null) {
      page.show(now, index, words.spoken(now.post(), index));
    }
  }

  @Override
  public void onViewRecycled(Page page) {
    page.letGo();
  }

  @Override
  public int getItemCount() {
    return media().size();
  }
}
