package app.kith.android.words;

import android.content.res.Resources;
import app.kith.android.R;

/** Says why a picture or video could not be given out. */
public record GivenWords(Resources words) {
  /**
   * In the phone's language.
   *
   * @param code core's
   * @param sentence core's own, for a code that is not known here
   */
  public String of(String code, String sentence) {
    return switch (code) {
      case "bad_file" -> words.getString(R.string.given_bad_file);
      case "no_such_picture" -> words.getString(R.string.given_no_such_picture);
      case "no_poster" -> words.getString(R.string.given_no_poster);
      case "wrong_server" -> words.getString(R.string.given_wrong_server);
      case "unreachable" -> words.getString(R.string.given_unreachable);
      case "not_there" -> words.getString(R.string.given_not_there);
      case "damaged" -> words.getString(R.string.given_damaged);
      default -> sentence;
    };
  }
}
