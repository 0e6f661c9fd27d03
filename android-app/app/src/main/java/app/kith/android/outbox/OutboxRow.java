package app.kith.android.outbox;

import app.kith.core.feed.PostPicture;
import app.kith.core.outbound.Outbound;
import java.util.Optional;

/** An entry of the screen's list, in words. */
sealed interface OutboxRow {
  /** What tells it from the others of the list. */
  String key();

  /** What stands before a thing: a picture of its post, else an icon. */
  record Sign(int icon, String post, Optional<PostPicture> picture) {}

  /** Words by themselves. */
  record Note(String key, String text) implements OutboxRow {}

  /**
   * What follows belongs together.
   *
   * @param detail beside it, or ""
   * @param problem whether somebody must decide
   */
  record Heading(String key, String text, String detail, boolean problem) implements OutboxRow {}

  /**
   * Something that goes out by itself.
   *
   * @param percent that has arrived; empty where there is nothing to measure
   * @param text what was typed, to be copied where it does not go out any more; else ""
   * @param anew the post that can be written anew, or ""
   */
  record Line(
      String key,
      Sign sign,
      String title,
      String state,
      Optional<Integer> percent,
      String text,
      String anew)
      implements OutboxRow {}

  /**
   * Something that could not be sent.
   *
   * @param what to do something about it
   * @param text what was typed, to be copied; "" where nothing was
   * @param safe what is safe, and from when it is
   */
  record Problem(
      Outbound.NotSent what, Sign sign, String title, String why, String text, String safe)
      implements OutboxRow {
    @Override
    public String key() {
      return "problem " + what.key() + " " + what.thing().post();
    }
  }
}
