package app.kith.android.feed;

import android.content.res.ColorStateList;
import android.graphics.Bitmap;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.control.AvatarView;
import app.kith.android.control.MosaicLayout;
import app.kith.android.control.TileContent;
import app.kith.android.control.TileView;
import app.kith.android.viewer.ViewerActivity;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.model.Audience;
import app.kith.core.picture.Mosaic;
import app.kith.core.picture.Pictures;
import com.google.android.material.button.MaterialButton;
import com.google.android.material.color.MaterialColors;
import java.util.Collections;
import java.util.List;

/** One card of the feed. */
public final class CardHolder extends RecyclerView.ViewHolder {
  private final Pictures<Bitmap> pictures;
  private final CardWords words;
  private final CardActs acts;
  private final MosaicLayout mosaic;
  private List<PostPicture> shown = Collections.emptyList();
  private String shownPost = "";

  public CardHolder(ViewGroup list, Pictures<Bitmap> pictures, CardWords words, CardActs acts) {
    super(LayoutInflater.from(list.getContext()).inflate(R.layout.card, list, false));
    this.pictures = pictures;
    this.words = words;
    this.acts = acts;
    this.mosaic = itemView.findViewById(R.id.mosaic);
    LargeText.stack(itemView.findViewById(R.id.about));
  }

  /** Shows a post; what was said last is of the feed. */
  public void show(FeedCard card) {
    PostView post = card.post();
    AvatarView avatar = itemView.findViewById(R.id.avatar);
    if (post.author().isKnown()) {
      avatar.show(post.author());
    } else {
      avatar.show(post.author().id(), words.name(post.author()));
    }
    text(R.id.author, words.name(post.author()));
    text(R.id.when, words.when(post));
    TextView audience = itemView.findViewById(R.id.audience);
    audience.setText(words.audience(post));
    audience.setCompoundDrawablesRelativeWithIntrinsicBounds(
        post.to() == Audience.ME ? R.drawable.ic_lock : R.drawable.ic_users, 0, 0, 0);
    optional(R.id.caption, post.caption());
    View menu = itemView.findViewById(R.id.menu);
    menu.setVisibility(CardMenu.isNeeded(card) ? View.VISIBLE : View.INVISIBLE);
    menu.setOnClickListener(view -> new CardMenu(view, acts).show(card));
    showPictures(card);
    showJourney(card);
    showTalk(card);
  }

  private void showTalk(FeedCard card) {
    PostView post = card.post();
    boolean published = card.isPublished();
    itemView.findViewById(R.id.talk).setVisibility(published ? View.VISIBLE : View.GONE);
    MaterialButton button = itemView.findViewById(R.id.like);
    button.setText(words.likes(card));
    button.setIconResource(post.liked() ? R.drawable.ic_heart_full : R.drawable.ic_heart);
    int colour =
        post.liked()
            ? itemView.getContext().getColor(R.color.heart)
            : MaterialColors.getColor(
                itemView, com.google.android.material.R.attr.colorOnSurfaceVariant);
    button.setIconTint(ColorStateList.valueOf(colour));
    button.setOnClickListener(view -> acts.like(card));
    button.setContentDescription(words.likeSpoken(card));
    text(R.id.comments, words.comments(post));
    itemView
        .findViewById(R.id.comments)
        .setOnClickListener(view -> acts.open(card, post.commentCount() == 0));
  }

  /** What was said last, the newest at the end. */
  void showSaid(FeedCard card) {
    LinearLayout said = itemView.findViewById(R.id.said);
    said.removeAllViews();
    boolean any = card.isPublished() && !card.talk().comments().isEmpty();
    said.setVisibility(any ? View.VISIBLE : View.GONE);
    if (any) {
      LayoutInflater lines = LayoutInflater.from(said.getContext());
      for (CommentView comment : card.talk().comments()) {
        TextView line = (TextView) lines.inflate(R.layout.said, said, false);
        line.setText(words.said(comment));
        said.addView(line);
      }
      said.setOnClickListener(view -> acts.open(card, false));
    }
  }

  private void showJourney(FeedCard card) {
    optional(R.id.journey, words.journey(card));
    TextView strip = itemView.findViewById(R.id.journey);
    strip.setOnClickListener(view -> acts.openOutbox());
    boolean problem = card.journey() == FeedCard.Journey.NOT_SENT;
    strip.setBackgroundResource(problem ? R.drawable.strip_problem : R.drawable.strip_wait);
    int colour = itemView.getContext().getColor(problem ? R.color.problem_text : R.color.wait_text);
    strip.setTextColor(colour);
    strip.setCompoundDrawableTintList(ColorStateList.valueOf(colour));
    int icon =
        switch (card.journey()) {
          case NOT_SENT -> R.drawable.ic_alert;
          case SENDING -> R.drawable.ic_upload;
          case ARRIVED, WAITING, WAITING_OFFLINE -> R.drawable.ic_clock;
        };
    strip.setCompoundDrawablesRelativeWithIntrinsicBounds(icon, 0, 0, 0);
  }

  /** The tiles stay where only something else of the card has changed. */
  private void showPictures(FeedCard card) {
    List<PostPicture> media = card.post().media();
    mosaic.setVisibility(media.isEmpty() ? View.GONE : View.VISIBLE);
    if (card.id().equals(shownPost) && media.equals(shown)) {
      return;
    }
    letGo();
    shownPost = card.id();
    shown = media;
    mosaic.setPictures(media);
    int tiles = media.size() - Mosaic.hidden(media.size());
    for (int i = 0; i < tiles; i++) {
      PostPicture picture = media.get(i);
      String spoken = words.picture(picture, card.post());
      TileView tile =
          new TileView(
              mosaic.getContext(),
              pictures,
              new TileContent(card.id(), picture, card.own(), spoken));
      int index = i;
      tile.setOnClickListener(view -> ViewerActivity.open(view.getContext(), card.id(), index));
      mosaic.addView(tile);
    }
  }

  /** It has scrolled away: its pictures are not waited for any more. */
  public void letGo() {
    for (int i = 0; i < mosaic.getChildCount(); i++) {
      if (mosaic.getChildAt(i) instanceof TileView tile) {
        tile.cancel();
      }
    }
    mosaic.removeAllViews();
    shownPost = "";
    shown = Collections.emptyList();
  }

  private void optional(int id, String words) {
    text(id, words);
    itemView.findViewById(id).setVisibility(words.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private void text(int id, String words) {
    TextView view = itemView.findViewById(id);
    view.setText(words);
  }
}
