package app.kith.android.outbox;

import android.graphics.Bitmap;
import android.view.ViewGroup;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import app.kith.android.R;
import app.kith.core.picture.Pictures;

/** The outbox as a list; what has changed is changed where it stands. */
final class OutboxAdapter extends ListAdapter<OutboxRow, RowHolder> {
  private final Pictures<Bitmap> pictures;
  private final OutboxActs acts;

  OutboxAdapter(Pictures<Bitmap> pictures, OutboxActs acts) {
    super(new Same());
    this.pictures = pictures;
    this.acts = acts;
  }

  @Override
  public int getItemViewType(int position) {
    return switch (getItem(position)) {
      case OutboxRow.Note note -> R.layout.outbox_note;
      case OutboxRow.Heading heading -> R.layout.outbox_heading;
      case OutboxRow.Line line -> R.layout.outbox_line;
      case OutboxRow.Problem problem -> R.layout.outbox_problem;
    };
  }

  @Override
  public RowHolder onCreateViewHolder(ViewGroup list, int layout) {
    return new RowHolder(list, layout, pictures, acts);
  }

  @Override
  public void onBindViewHolder(RowHolder holder, int position) {
    holder.show(getItem(position));
  }

  @Override
  public void onViewRecycled(RowHolder holder) {
    holder.letGo();
  }

  private static final class Same extends DiffUtil.ItemCallback<OutboxRow> {
    @Override
    public boolean areItemsTheSame(OutboxRow one, OutboxRow other) {
      return one.key().equals(other.key());
    }

    @Override
    public boolean areContentsTheSame(OutboxRow one, OutboxRow other) {
      return one.equals(other);
    }

    /** Any payload at all keeps the view, so that its picture stays. */
    @Override
    public Object getChangePayload(OutboxRow one, OutboxRow other) {
      return other;
    }
  }
}
