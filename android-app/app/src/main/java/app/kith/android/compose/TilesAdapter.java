package app.kith.android.compose;

import android.graphics.Bitmap;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.R;
import app.kith.android.compose.draft.ComposeState;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.core.draft.DraftPicture;
import app.kith.core.picture.Pictures;
import java.util.ArrayList;
import java.util.List;

/** The pictures of the draft, and a tile that adds more. */
final class TilesAdapter extends RecyclerView.Adapter<RecyclerView.ViewHolder> {
  private static final int PICTURE = 0;
  private static final int ADD = 1;

  private final ComposeViewModel model;
  private final Pictures<Bitmap> pictures;
  private final ComposeWords words;
  private final int side;
  private final Runnable add;
  private List<Tile> tiles = List.of();

  private record Tile(DraftPicture picture, int number, boolean chosen) {}

  /**
   * Shows none yet.
   *
   * @param side pixels of a tile
   */
  TilesAdapter(
      ComposeViewModel model,
      Pictures<Bitmap> pictures,
      ComposeWords words,
      int side,
      Runnable add) {
    this.model = model;
    this.pictures = pictures;
    this.words = words;
    this.side = side;
    this.add = add;
  }

  void show(ComposeState state) {
    List<Tile> next = new ArrayList<>();
    for (DraftPicture each : state.draft().pictures()) {
      next.add(new Tile(each, next.size() + 1, each.id().equals(state.chosen())));
    }
    if (next.equals(tiles)) {
      return;
    }
    DiffUtil.DiffResult change = DiffUtil.calculateDiff(new Change(tiles, next));
    tiles = next;
    change.dispatchUpdatesTo(this);
  }

  /** The picture at a place, or "" where it is the tile that adds. */
  String id(int position) {
    return position >= 0 && position < tiles.size() ? tiles.get(position).picture().id() : "";
  }

  @Override
  public int getItemCount() {
    return tiles.isEmpty() ? 0 : tiles.size() + 1;
  }

  @Override
  public int getItemViewType(int position) {
    return position < tiles.size() ? PICTURE : ADD;
  }

  @Override
  public RecyclerView.ViewHolder onCreateViewHolder(ViewGroup parent, int type) {
    LayoutInflater inflater = LayoutInflater.from(parent.getContext());
    if (type == PICTURE) {
      View tile = inflater.inflate(R.layout.draft_tile, parent, false);
      return new TileHolder(tile, pictures, words, side);
    }
    View tile = inflater.inflate(R.layout.draft_add, parent, false);
    tile.findViewById(R.id.add).setOnClickListener(view -> add.run());
    return new RecyclerView.ViewHolder(tile) {};
  }

  @Override
  public void onBindViewHolder(RecyclerView.ViewHolder holder, int position) {
    if (holder instanceof TileHolder tile) {
      Tile shown = tiles.get(position);
      tile.show(shown.picture(), shown.number(), shown.chosen(), model);
    }
  }

  @Override
  public void onViewRecycled(RecyclerView.ViewHolder holder) {
    if (holder instanceof TileHolder tile) {
      tile.forget();
    }
  }

  /** The last place is that of the tile that adds. */
  private static final class Change extends DiffUtil.Callback {
    private final List<Tile> before;
    private final List<Tile> after;

    Change(List<Tile> before, List<Tile> after) {
      this.before = before;
      this.after = after;
    }

    @Override
    public int getOldListSize() {
      return before.isEmpty() ? 0 : before.size() + 1;
    }

    @Override
    public int getNewListSize() {
      return after.isEmpty() ? 0 : after.size() + 1;
    }

    @Override
    public boolean areItemsTheSame(int old, int now) {
      return old == before.size() || now == after.size()
          ? old == before.size() && now == after.size()
          : before.get(old).picture().id().equals(after.get(now).picture().id());
    }

    @Override
    public boolean areContentsTheSame(int old, int now) {
      return old == before.size() || before.get(old).equals(after.get(now));
    }
  }
}
