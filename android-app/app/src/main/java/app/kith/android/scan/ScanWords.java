package app.kith.android.scan;

import android.content.res.Resources;
import app.kith.android.R;

/** Says how scanning goes; of a code the same as of a link. */
record ScanWords(Resources words) {
  String say(ScanShown shown) {
    return switch (shown.sentence()) {
      case NOTHING -> words.getString(camera(shown.camera()));
      case READING -> words.getString(R.string.scan_reading);
      case LINK_NONE -> words.getString(R.string.scan_wrong);
      case LINK_CUT -> words.getString(R.string.welcome_link_cut);
      case LINK_NEWER -> words.getString(R.string.welcome_link_newer);
      case NO_CODE -> words.getString(R.string.scan_no_code);
      case NO_PICTURE -> words.getString(R.string.scan_no_picture);
      case NO_PICKER -> words.getString(R.string.scan_no_picker);
      case NO_SETTINGS -> words.getString(R.string.scan_no_settings);
    };
  }

  private static int camera(ScanShown.Camera camera) {
    return switch (camera) {
      case UNASKED -> R.string.scan_asking;
      case LOOKING -> R.string.scan_looking;
      case DENIED -> R.string.scan_denied;
      case DENIED_FOR_GOOD -> R.string.scan_denied_for_good;
      case NONE -> R.string.scan_no_camera;
      case BUSY -> R.string.scan_busy;
    };
  }
}
