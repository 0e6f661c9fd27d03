package app.kith.android.welcome;

import android.content.res.Resources;
import app.kith.android.R;

/** Says what became of joining. */
record JoinWords(Resources words) {
  String say(JoinState state) {
    return switch (state.sentence()) {
      case NOTHING -> "";
      case LINK_NONE -> words.getString(R.string.welcome_link_wrong);
      case LINK_CUT -> words.getString(R.string.welcome_link_cut);
      case LINK_NEWER -> words.getString(R.string.welcome_link_newer);
      case NAME_BAD -> words.getString(R.string.welcome_name_bad, state.detail());
      case HANDLE_BAD -> words.getString(R.string.welcome_handle_bad);
      case HANDLE_TAKEN -> words.getString(R.string.welcome_handle_taken);
      case INVITE_EXPIRED -> words.getString(R.string.welcome_invite_expired);
      case INVITE_USED -> words.getString(R.string.welcome_invite_used);
      case INVITE_UNKNOWN -> words.getString(R.string.welcome_invite_unknown);
      case OTHER_COMMUNITY -> words.getString(R.string.welcome_server_other, state.detail());
      case UNPROVEN -> words.getString(R.string.welcome_server_unproven, state.detail());
      case SERVER_SILENT -> words.getString(R.string.welcome_server_silent, state.detail());
      case SERVER_BUSY -> words.getString(R.string.welcome_server_busy);
      case SERVER_AGE -> words.getString(R.string.welcome_server_older);
      case PHONE_AGE -> words.getString(R.string.welcome_server_newer);
      case JOINING_ALREADY -> words.getString(R.string.welcome_joining_already);
      case JOINED_ALREADY -> words.getString(R.string.welcome_joined_already);
      case UNSURE -> words.getString(R.string.welcome_unsure);
      case OTHER -> state.detail();
    };
  }
}
