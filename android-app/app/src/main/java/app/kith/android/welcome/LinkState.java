package app.kith.android.welcome;

import app.kith.core.remote.trust.InviteLink;

/** What is to be said about the text in the field for the link. */
enum LinkState {
  EMPTY,
  WRONG,
  GOOD;

  static LinkState of(String text) {
    if (text.trim().isEmpty()) {
      return EMPTY;
    }
    return InviteLink.parse(text) instanceof InviteLink.Result.Malformed ? WRONG : GOOD;
  }
}
