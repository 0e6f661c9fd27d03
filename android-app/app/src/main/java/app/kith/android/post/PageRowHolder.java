package app.kith.android.post;

import android.view.View;
import android.widget.TextView;
import androidx.core.view.ViewCompat;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.R;
import app.kith.android.control.AvatarView;

/** An entry of the page below the post. */
final class PageRowHolder extends RecyclerView.ViewHolder {
  private final PageActs acts;

  PageRowHolder(View row, PageActs acts) {
    super(row);
    this.acts = acts;
  }

  void show(PageRow row) {
    switch (row) {
      case PageRow.Words words -> show(words);
      case PageRow.Comment comment -> show(comment);
      case PageRow.Version version -> show(version);
      case PageRow.Post post -> throw new IllegalArgumentException("a card shows " + post.key());
    }
  }

  private void show(PageRow.Words words) {
    TextView text = (TextView) itemView;
    text.setText(words.text());
    text.setTextAppearance(words.heading() ? R.style.Kith_Text_Heading : R.style.Kith_Text_Note);
    ViewCompat.setAccessibilityHeading(text, words.heading());
  }

  private void show(PageRow.Comment comment) {
    AvatarView avatar = itemView.findViewById(R.id.avatar);
    avatar.show(comment.account(), comment.author());
    text(R.id.author, comment.author());
    text(R.id.text, comment.text());
    text(R.id.when, comment.when());
    View delete = itemView.findViewById(R.id.delete_comment);
    delete.setVisibility(comment.mayDelete() ? View.VISIBLE : View.GONE);
    delete.setContentDescription(
        itemView.getContext().getString(R.string.said_delete, comment.author(), comment.text()));
    delete.setOnClickListener(view -> acts.deleteComment(comment));
    itemView.findViewById(R.id.words).setContentDescription(comment.spoken());
  }

  private void show(PageRow.Version version) {
    text(R.id.text, version.text());
    text(R.id.when, version.when());
    View restore = itemView.findViewById(R.id.restore);
    restore.setContentDescription(
        itemView.getContext().getString(R.string.page_restore) + ": " + version.text());
    restore.setOnClickListener(view -> acts.restore(version));
  }

  private void text(int id, String words) {
    TextView view = itemView.findViewById(id);
    view.setText(words);
  }
}
