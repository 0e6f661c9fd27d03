package app.kith.core.page;

import app.kith.core.thread.Watched;
import app.kith.core.typed.Drafts;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which captions are being edited, and which were left half done: what is typed is a draft from the
 * first letter on. Used on the thread of the screens.
 */
public final class CaptionEdits {
  private static final String NAME = "caption-";

  private final Drafts drafts;
  private final Watched<Set<String>> open = new Watched<>(Collections.emptySet());

  public CaptionEdits(Drafts drafts) {
    this.drafts = drafts;
  }

  /** The posts whose captions are open. */
  public Watched<Set<String>> open() {
    return open;
  }

  /** What stands in the draft of a post, where it has one. */
  public Optional<String> draft(String post) {
    return drafts.text(NAME + post);
  }

  /** Tells now, and whenever drafts change. */
  public Runnable watchDrafts(Runnable told) {
    return drafts.texts().watch(texts -> told.run());
  }

  /** Opens a caption. */
  public void begin(String post) {
    set(post, true);
  }

  /** Keeps what is typed; the caption as it is, or an empty field, need not be kept. */
  public void typed(String post, String caption, String text) {
    drafts.keep(NAME + post, text.equals(caption) ? "" : text);
  }

  /** Closes it; the draft stays. */
  public void leave(String post) {
    set(post, false);
  }

  /** Closes it; what was typed is in the post, or was thrown away. */
  public void end(String post) {
    drafts.drop(NAME + post);
    set(post, false);
  }

  private void set(String post, boolean opened) {
    Set<String> now = new HashSet<>(open.now());
    if (opened) {
      now.add(post);
    } else {
      now.remove(post);
    }
    open.set(Collections.unmodifiableSet(now));
  }
}
