package app.kith.android;

import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;

/** A screen's rows, one below the other. */
public final class Rows {
  private Rows() {}

  /** Shows them in the list; the place in it is only restored once there are rows again. */
  public static LinearLayoutManager show(RecyclerView.Adapter<?> rows, RecyclerView list) {
    rows.setStateRestorationPolicy(RecyclerView.Adapter.StateRestorationPolicy.PREVENT_WHEN_EMPTY);
    LinearLayoutManager places = new LinearLayoutManager(list.getContext());
    list.setLayoutManager(places);
    list.setAdapter(rows);
    return places;
  }
}
