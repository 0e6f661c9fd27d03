package app.kith.android.compose;

import android.content.res.Resources;
import android.text.format.DateUtils;
import app.kith.android.R;
import app.kith.android.compose.draft.Busy;
import app.kith.android.compose.draft.ComposeState;
import app.kith.android.compose.draft.Note;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.PostPlan;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;

/** Puts the composer into the phone's language. */
record ComposeWords(Resources words) {
  String say(Note note) {
    String name = note.name().isEmpty() ? words.getString(R.string.compose_one) : note.name();
    return switch (note.kind()) {
      case NOTHING -> "";
      case GONE -> words.getString(R.string.compose_bad_gone, name);
      case UNREADABLE -> words.getString(R.string.compose_bad_unreadable, name);
      case EMPTY -> words.getString(R.string.compose_bad_empty, name);
      case TOO_LARGE -> words.getString(R.string.compose_bad_too_large, name);
      case NO_PICTURE -> words.getString(R.string.compose_bad_no_picture, name);
      case DAMAGED -> words.getString(R.string.compose_bad_damaged, name);
      case UNSUPPORTED -> words.getString(R.string.compose_bad_unsupported, name);
      case NO_ROOM -> words.getString(R.string.compose_bad_no_room, name);
      case LEFT_OUT ->
          words.getQuantityString(R.plurals.compose_left_out, note.number(), note.number());
      case LOST -> words.getQuantityString(R.plurals.compose_lost, note.number(), note.number());
      case TEXT_CUT -> words.getString(R.string.compose_text_cut);
      case NOTHING_SHARED -> words.getString(R.string.compose_nothing_shared);
      case NO_CONTENT -> words.getString(R.string.compose_none);
      case SOME_GONE -> words.getString(R.string.compose_gone_some);
      case PICTURE_GONE -> words.getString(R.string.compose_gone_picture, note.number());
      case TOO_LONG -> words.getString(R.string.compose_too_long, note.number());
      case MUCH_TEXT -> words.getString(R.string.compose_much_text);
      case OUTBOX_FULL -> words.getString(R.string.compose_full_outbox);
      case DISK -> words.getString(R.string.compose_disk);
      case CAMERA_MISSING -> words.getString(R.string.compose_camera_none);
      case CAMERA_EMPTY -> words.getString(R.string.compose_camera_empty);
      case CAMERA_REFUSED -> words.getString(R.string.compose_camera_refused);
      case CAMERA_DENIED -> words.getString(R.string.compose_camera_denied);
      case PICKER_MISSING -> words.getString(R.string.compose_picker_none);
      case OTHER -> note.name();
    };
  }

  static int audience(Audience audience) {
    return switch (audience) {
      case COMMUNITY -> R.string.audience_community;
      case FOLLOWERS -> R.string.audience_followers;
      case ME -> R.string.audience_me;
    };
  }

  /** A tile for those who can't see it. */
  String tile(DraftPicture picture, int number) {
    String says =
        picture.isDescribed() ? picture.alt() : words.getString(R.string.compose_undescribed);
    return picture.isVideo()
        ? words.getString(R.string.compose_tile_video, number, length(picture), says)
        : words.getString(R.string.compose_tile, number, says);
  }

  /** How long a video lasts, in minutes and seconds. */
  static String length(DraftPicture video) {
    return DateUtils.formatElapsedTime(Math.max(1, (video.millis() + HALF_SECOND) / SECOND));
  }

  private static final long HALF_SECOND = 500;
  private static final long SECOND = 1_000;

  String describe(DraftPicture picture, int number) {
    return words.getString(
        picture.isVideo() ? R.string.compose_describe_video : R.string.compose_describe_title,
        number);
  }

  /** The line at the bottom: what is being done, else how much it is and when it goes out. */
  String status(ComposeState state, boolean online, String size) {
    Busy busy = state.busy();
    return switch (busy.kind()) {
      case TAKING -> words.getString(R.string.compose_taking, busy.done(), busy.all());
      case POSTING -> words.getString(R.string.compose_posting, busy.done(), busy.all());
      case NO -> ready(state.draft(), online, size);
    };
  }

  private String ready(Draft draft, boolean online, String size) {
    String when = words.getString(online ? R.string.compose_goes_now : R.string.compose_goes_later);
    int count = draft.pictures().size();
    int posts = PostPlan.count(count, Limits.STANDARD.mediaPerPost());
    if (posts > 1) {
      String several = words.getQuantityString(R.plurals.compose_posts, count, count, posts);
      return words.getString(R.string.compose_size, several, when);
    }
    return count == 0 ? when : words.getString(R.string.compose_size, when, size);
  }
}
