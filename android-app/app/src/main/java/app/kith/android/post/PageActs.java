package app.kith.android.post;

import app.kith.android.feed.CardActs;

/** What a person asks the page for, beside what each card gives. */
interface PageActs extends CardActs {
  void deleteComment(PageRow.Comment comment);

  void restore(PageRow.Version version);

  void typeCaption(String text);

  void saveCaption();

  void leaveCaption();
}
