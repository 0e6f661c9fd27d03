package app.kith.android.outbox;

import android.content.res.ColorStateList;
import android.graphics.Bitmap;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.core.picture.Pictures;
import com.google.android.material.color.MaterialColors;
import com.google.android.material.progressindicator.LinearProgressIndicator;

/** An entry of the list. */
final class RowHolder extends RecyclerView.ViewHolder {
  private final Pictures<Bitmap> pictures;
  private final OutboxActs acts;

  RowHolder(ViewGroup list, int layout, Pictures<Bitmap> pictures, OutboxActs acts) {
    super(LayoutInflater.from(list.getContext()).inflate(layout, list, false));
    this.pictures = pictures;
    this.acts = acts;
    if (layout == R.layout.outbox_heading) {
      LargeText.stack((android.widget.LinearLayout) itemView);
    }
  }

  void show(OutboxRow row) {
    switch (row) {
      case OutboxRow.Note note -> text(R.id.text, note.text());
      case OutboxRow.Heading heading -> show(heading);
      case OutboxRow.Line line -> show(line);
      case OutboxRow.Problem problem -> show(problem);
    }
  }

  private void show(OutboxRow.Heading heading) {
    text(R.id.text, heading.text());
    optional(R.id.detail, heading.detail());
    TextView text = itemView.findViewById(R.id.text);
    int colour =
        heading.problem()
            ? itemView.getContext().getColor(R.color.problem_text)
            : MaterialColors.getColor(itemView, com.google.android.material.R.attr.colorOnSurface);
    text.setTextColor(colour);
    text.setCompoundDrawablesRelativeWithIntrinsicBounds(
        heading.problem() ? R.drawable.ic_alert : 0, 0, 0, 0);
    text.setCompoundDrawableTintList(ColorStateList.valueOf(colour));
  }

  private void show(OutboxRow.Line line) {
    sign().show(line.sign(), pictures);
    text(R.id.title, line.title());
    text(R.id.state, line.state());
    LinearProgressIndicator bar = itemView.findViewById(R.id.sent);
    bar.setVisibility(line.percent().isPresent() ? View.VISIBLE : View.GONE);
    bar.setProgress(line.percent().orElse(0));
    button(R.id.copy, !line.text().isEmpty(), view -> acts.copy(line.text()));
    button(R.id.anew, !line.anew().isEmpty(), view -> acts.writeAnew(line.anew()));
  }

  private void show(OutboxRow.Problem problem) {
    sign().show(problem.sign(), pictures);
    text(R.id.title, problem.title());
    text(R.id.why, problem.why());
    text(R.id.safe, problem.safe());
    button(R.id.again, problem.what().mayRetry(), view -> acts.sendAgain(problem.what()));
    button(R.id.copy, !problem.text().isEmpty(), view -> acts.copy(problem.text()));
    button(R.id.discard, true, view -> acts.discard(problem.what()));
  }

  private void button(int id, boolean there, View.OnClickListener act) {
    View button = itemView.findViewById(id);
    button.setVisibility(there ? View.VISIBLE : View.GONE);
    button.setOnClickListener(act);
  }

  private void optional(int id, String words) {
    text(id, words);
    itemView.findViewById(id).setVisibility(words.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private void text(int id, String words) {
    TextView view = itemView.findViewById(id);
    view.setText(words);
  }

  private SignView sign() {
    return itemView.findViewById(R.id.sign);
  }

  /** It has scrolled away. */
  void letGo() {
    View sign = itemView.findViewById(R.id.sign);
    if (sign instanceof SignView shown) {
      shown.letGo();
    }
  }
}
