package app.kith.android.compose;

import android.graphics.Bitmap;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.R;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.core.draft.DraftPicture;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.Wanted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture of the draft: what it shows, whether it is described, and the way out. */
final class TileHolder extends RecyclerView.ViewHolder {
  /** Where a picture of a post names its post. */
  private static final String DRAFT = "draft";

  private final Pictures<Bitmap> pictures;
  private final ComposeWords words;
  private final ImageView picture;
  private final TextView described;
  private final TextView length;
  private final View remove;
  private final int side;
  private @Nullable Wanted wanted;
  private Pictures.@Nullable Request request;

  TileHolder(View view, Pictures<Bitmap> pictures, ComposeWords words, int side) {
    super(view);
    this.pictures = pictures;
    this.words = words;
    this.side = side;
    picture = view.findViewById(R.id.picture);
    described = view.findViewById(R.id.described);
    length = view.findViewById(R.id.length);
    remove = view.findViewById(R.id.remove);
  }

  void show(DraftPicture shown, int number, boolean chosen, ComposeViewModel model) {
    String id = shown.id();
    itemView.setContentDescription(words.tile(shown, number));
    itemView.setOnClickListener(view -> model.choose(id));
    itemView.setSelected(chosen);
    itemView.setForeground(chosen ? itemView.getContext().getDrawable(R.drawable.tile_edge) : null);
    described.setText(shown.isDescribed() ? R.string.compose_described : R.string.compose_describe);
    described.setCompoundDrawablesRelativeWithIntrinsicBounds(
        shown.isDescribed() ? R.drawable.ic_check : 0, 0, 0, 0);
    remove.setContentDescription(
        itemView.getResources().getString(R.string.compose_remove, number));
    remove.setOnClickListener(view -> model.remove(id));
    picture.setForeground(
        shown.isVideo() ? itemView.getContext().getDrawable(R.drawable.play) : null);
    length.setVisibility(shown.isVideo() ? View.VISIBLE : View.GONE);
    length.setText(shown.isVideo() ? ComposeWords.length(shown) : "");
    load(Wanted.of(DRAFT, shown.shown(), true, side));
  }

  private void load(Wanted next) {
    if (next.equals(wanted)) {
      return;
    }
    forget();
    wanted = next;
    Optional<Bitmap> kept = pictures.now(next);
    if (kept.isPresent()) {
      picture.setImageBitmap(kept.get());
    } else {
      picture.setImageDrawable(null);
      request = pictures.load(next, picture::setImageBitmap, () -> {});
    }
  }

  /** Nobody looks at it any more. */
  void forget() {
    Pictures.Request open = request;
    request = null;
    wanted = null;
    if (open != null) {
      open.cancel();
    }
  }
}
