package app.kith.android.video;

import android.content.res.Resources;
import app.kith.android.R;
import app.kith.android.words.GivenWords;

/** Says how playing goes. */
record VideoWords(Resources words) {
  String say(VideoShown shown) {
    if (shown.refusal().isPresent()) {
      VideoShown.Refusal why = shown.refusal().get();
      return words.getString(
          R.string.viewer_refused, new GivenWords(words).of(why.code(), why.sentence()));
    }
    return switch (shown.phase()) {
      case OPENING -> words.getString(R.string.video_opening);
      case COPYING -> words.getString(R.string.viewer_fetching);
      case READY -> "";
      case TROUBLE -> shown.trouble().map(this::say).orElse("");
    };
  }

  private String say(VideoTrouble why) {
    return words.getString(
        switch (why) {
          case GONE -> R.string.video_gone;
          case AWAY -> R.string.video_away;
          case UNSAFE -> R.string.video_unsafe;
          case BROKEN -> R.string.video_broken;
          case BROKE_OFF -> R.string.video_broke_off;
          case NO_DECODER -> R.string.video_no_decoder;
        });
  }
}
