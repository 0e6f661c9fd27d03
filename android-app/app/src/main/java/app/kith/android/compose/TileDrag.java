package app.kith.android.compose;

import androidx.recyclerview.widget.ItemTouchHelper;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.compose.draft.ComposeViewModel;

/** Moves a picture that is held. */
final class TileDrag extends ItemTouchHelper.Callback {
  private static final int EVERYWHERE =
      ItemTouchHelper.UP | ItemTouchHelper.DOWN | ItemTouchHelper.START | ItemTouchHelper.END;

  private final TilesAdapter tiles;
  private final ComposeViewModel model;

  TileDrag(TilesAdapter tiles, ComposeViewModel model) {
    this.tiles = tiles;
    this.model = model;
  }

  @Override
  public int getMovementFlags(RecyclerView list, RecyclerView.ViewHolder holder) {
    return makeMovementFlags(holder instanceof TileHolder ? EVERYWHERE : 0, 0);
  }

  @Override
  public boolean onMove(
      RecyclerView list, RecyclerView.ViewHolder held, RecyclerView.ViewHolder over) {
    String id = tiles.id(held.getBindingAdapterPosition());
    if (id.isEmpty() || !(over instanceof TileHolder)) {
      return false;
    }
    model.move(id, over.getBindingAdapterPosition());
    return true;
  }

  @Override
  public void onSwiped(RecyclerView.ViewHolder holder, int direction) {}
}
