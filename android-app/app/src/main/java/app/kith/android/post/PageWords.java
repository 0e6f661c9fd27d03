package app.kith.android.post;

import android.content.Context;
import android.content.res.Resources;
import app.kith.android.R;
import app.kith.android.feed.CardWords;
import app.kith.android.feed.FeedCard;
import app.kith.android.words.Times;
import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostState;
import app.kith.core.page.PageSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts a post's page into the phone's language. */
record PageWords(Context context, Times times) {
  private Resources words() {
    return context.getResources();
  }

  private CardWords cards() {
    return CardWords.of(context);
  }

  List<PageRow> say(PostShown shown) {
    return shown.post().map(read -> say(shown, read)).orElse(Collections.emptyList());
  }

  private List<PageRow> say(PostShown shown, PageSource.Read read) {
    FeedCard card =
        FeedCard.of(read.post(), read.talk(), shown.self(), read.progress(), shown.online());
    List<PageRow> rows = new ArrayList<>();
    rows.add(new PageRow.Post(card, shown.editing()));
    String likers = cards().likers(card);
    if (!likers.isEmpty()) {
      rows.add(new PageRow.Words("likers", likers, false));
    }
    addVersions(read, rows);
    if (card.isPublished()) {
      int count = read.talk().comments().size();
      String heading =
          count == 0
              ? words().getString(R.string.page_quiet)
              : words().getQuantityString(R.plurals.comments, count, count);
      rows.add(new PageRow.Words("comments", heading, true));
    }
    for (CommentView comment : read.talk().comments()) {
      rows.add(comment(comment, card));
    }
    return rows;
  }

  private PageRow comment(CommentView comment, FeedCard card) {
    String author = cards().name(comment.author());
    String when =
        comment.state() == PostState.WAITING
            ? words().getString(R.string.said_waiting)
            : times.say(comment.created());
    return new PageRow.Comment(
        comment.id(),
        comment.author().id(),
        author,
        comment.text(),
        when,
        card.own() || comment.author().id().equals(card.self()),
        author + ", " + when + ". " + comment.text());
  }

  private void addVersions(PageSource.Read read, List<PageRow> rows) {
    int first = rows.size();
    for (CaptionVersion version : read.history()) {
      String caption = version.caption();
      if (!version.current() && !caption.equals(read.post().caption())) {
        String text = caption.isEmpty() ? words().getString(R.string.page_empty) : caption;
        rows.add(
            new PageRow.Version(
                "version " + rows.size() + version.at(), caption, text, times.say(version.at())));
      }
    }
    if (rows.size() > first) {
      rows.add(
          first, new PageRow.Words("versions", words().getString(R.string.page_earlier), true));
    }
  }
}
