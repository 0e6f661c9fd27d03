package app.kith.android;

import android.view.View;
import app.kith.core.typed.Drafts;

/** Says under what is typed that the disk does not keep it, as long as that is so. */
public final class Unkept {
  private Unkept() {}

  /** Follows the drafts; the answer ends that. */
  public static Runnable follow(Drafts drafts, View sentence) {
    return drafts
        .failure()
        .watch(why -> sentence.setVisibility(why.isEmpty() ? View.GONE : View.VISIBLE));
  }
}
