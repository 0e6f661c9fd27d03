package app.kith.android.viewer;

import android.graphics.Bitmap;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.R;
import app.kith.android.picture.Pixels;
import app.kith.core.feed.PostPicture;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One picture of the viewer: what is here at once, then the sharp one for its size. */
final class Page extends RecyclerView.ViewHolder implements StageView.Listener {
  /** What the feed shows. */
  private static final int QUICK = 1024;

  /** What a page is asked for. */
  interface Asks {
    void bars();

    void play(int index);
  }

  private final Pictures<Bitmap> pictures;
  private final Asks asks;
  private final StageView stage;
  private final View absent;
  private final List<Pictures.Request> requests = new ArrayList<>();
  private @Nullable PostPicture picture;
  private @Nullable Wanted asked;
  private String post = "";
  private boolean own;
  private int sharpness;

  Page(ViewGroup pages, Pictures<Bitmap> pictures, Asks asks) {
    super(LayoutInflater.from(pages.getContext()).inflate(R.layout.viewer_page, pages, false));
    this.pictures = pictures;
    this.asks = asks;
    this.stage = itemView.findViewById(R.id.stage);
    this.absent = itemView.findViewById(R.id.absent);
  }

  void show(ViewerSource.Seen seen, int index, String spoken) {
    PostPicture next = seen.post().media().get(index);
    stage.setContentDescription(spoken);
    View play = itemView.findViewById(R.id.play);
    play.setVisibility(next.picture().isVideo() ? View.VISIBLE : View.GONE);
    play.setOnClickListener(view -> asks.play(index));
    if (next.equals(picture) && seen.post().id().equals(post)) {
      return;
    }
    letGo();
    post = seen.post().id();
    own = seen.own();
    picture = next;
    stage.begin(next.picture().width(), next.picture().height(), this);
    if (sharpness == 0) {
      Pixels.placeholder(next.picture().thumbHash()).ifPresent(stage::show);
    }
  }

  @Override
  public void tapped() {
    asks.bars();
  }

  @Override
  public void shownWith(double longest) {
    PostPicture now = picture;
    if (now == null || !now.still().isPresent()) {
      return;
    }
    Wanted wanted = Wanted.sharp(post, now, own, longest);
    Wanted before = asked;
    if (before != null && before.side() >= wanted.side()) {
      return;
    }
    asked = wanted;
    if (before == null) {
      Wanted quick = Wanted.of(post, now, own, QUICK);
      pictures.now(quick).ifPresent(image -> sharpen(image, 1));
      load(quick, 1);
    }
    load(wanted, wanted.side());
  }

  private void load(Wanted wanted, int sharper) {
    requests.add(pictures.load(wanted, image -> sharpen(image, sharper), this::missing));
  }

  private void sharpen(Bitmap image, int sharper) {
    if (sharper > sharpness) {
      sharpness = sharper;
      absent.setVisibility(View.GONE);
      stage.show(image);
    }
  }

  private void missing() {
    absent.setVisibility(sharpness == 0 ? View.VISIBLE : View.GONE);
  }

  /** It was swiped away: nothing of it is waited for any more. */
  void letGo() {
    requests.forEach(Pictures.Request::cancel);
    requests.clear();
    picture = null;
    asked = null;
    sharpness = 0;
    absent.setVisibility(View.GONE);
  }
}
