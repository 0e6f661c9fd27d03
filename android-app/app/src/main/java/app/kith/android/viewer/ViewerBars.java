package app.kith.android.viewer;

import android.graphics.drawable.Drawable;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import app.kith.android.R;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import com.google.android.material.button.MaterialButton;
import java.util.Objects;

/** What stands over and under the picture, and goes when somebody only wants to look. */
final class ViewerBars {
  private final View screen;
  private final ViewerWords words;
  private boolean shown = true;

  ViewerBars(View screen, ViewerWords words) {
    this.screen = screen;
    this.words = words;
  }

  boolean isShown() {
    return shown;
  }

  void setShown(boolean now) {
    shown = now;
    visible(R.id.upper, now);
    visible(R.id.words, now);
    visible(R.id.lower, now);
  }

  void toggleDetails() {
    setDetails(!isDetailed());
  }

  boolean isDetailed() {
    return screen.findViewById(R.id.known).getVisibility() == View.VISIBLE;
  }

  void setDetails(boolean now) {
    visible(R.id.known, now);
    screen.findViewById(R.id.details).setSelected(now);
    // Small print is read on one ground, a caption may lie on its picture.
    View words = screen.findViewById(R.id.words);
    words.setBackgroundResource(now ? R.color.stage_bar : R.drawable.scrim_lower);
  }

  void show(ViewerShown now) {
    visible(R.id.gone, now.gone());
    visible(R.id.actions, now.seen().isPresent());
    String notice = words.notice(now.notice());
    optional(R.id.notice, notice);
    now.seen().ifPresent(seen -> show(seen, now));
    if (now.gone()) {
      optional(R.id.caption, "");
      optional(R.id.standing, "");
      visible(R.id.known, false);
    }
  }

  private void show(ViewerSource.Seen seen, ViewerShown now) {
    PostView post = seen.post();
    int count = post.media().size();
    text(R.id.author, words.posts().name(post.author()));
    text(R.id.when, words.posts().when(post));
    text(R.id.place, count > 1 ? words.place(now.index(), count) : "");
    optional(R.id.caption, post.caption());
    optional(
        R.id.standing,
        now.details().here() ? screen.getResources().getString(R.string.viewer_here) : "");
    MaterialButton like = screen.findViewById(R.id.like);
    like.setText(words.posts().likes(post));
    like.setIconResource(post.liked() ? R.drawable.ic_heart_full : R.drawable.ic_heart);
    like.setIconTint(
        screen.getContext().getColorStateList(post.liked() ? R.color.heart : R.color.text));
    now.picture().ifPresent(picture -> facts(seen, picture, now));
  }

  private void facts(ViewerSource.Seen seen, PostPicture picture, ViewerShown now) {
    String alt = picture.picture().alt();
    optional(
        R.id.described,
        alt == null || alt.trim().isEmpty()
            ? ""
            : screen.getResources().getString(R.string.viewer_described, alt));
    ViewGroup facts = screen.findViewById(R.id.facts);
    facts.removeAllViews();
    for (ViewerWords.Fact fact : words.facts(seen, picture, now.details())) {
      View row =
          LayoutInflater.from(screen.getContext()).inflate(R.layout.viewer_fact, facts, false);
      TextView what = row.findViewById(R.id.what);
      what.setText(fact.what());
      Drawable icon = Objects.requireNonNull(screen.getContext().getDrawable(fact.icon()));
      int side = screen.getResources().getDimensionPixelSize(R.dimen.fact_icon);
      icon.setBounds(0, 0, side, side);
      what.setCompoundDrawablesRelative(icon, null, null, null);
      TextView more = row.findViewById(R.id.more);
      more.setText(fact.more());
      facts.addView(row);
    }
  }

  private void optional(int id, String words) {
    text(id, words);
    visible(id, !words.isEmpty());
  }

  private void text(int id, String words) {
    TextView view = screen.findViewById(id);
    view.setText(words);
  }

  private void visible(int id, boolean is) {
    screen.findViewById(id).setVisibility(is ? View.VISIBLE : View.GONE);
  }
}
