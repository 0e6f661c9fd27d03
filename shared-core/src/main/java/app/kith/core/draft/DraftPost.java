package app.kith.core.draft;

import app.kith.core.model.PostId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A post that a draft becomes. The draft names it on the disk before it is made, so that whoever
 * finds the draft again can ask whether that was done, and does not make it twice.
 *
 * @param id of the post
 * @param pictures of the draft, by their ids there
 * @param caption the words of the draft that go with it, or ""
 */
public record DraftPost(PostId id, List<String> pictures, String caption) {
  public DraftPost {
    pictures = List.copyOf(pictures);
  }

  /** Knows which posts were made on this device. */
  public interface Made {
    boolean isMade(PostId post) throws IOException;
  }

  /** Those of the posts that were made. */
  public static List<DraftPost> made(List<DraftPost> posts, Made device) throws IOException {
    List<DraftPost> made = new ArrayList<>();
    for (DraftPost each : posts) {
      if (device.isMade(each.id())) {
        made.add(each);
      }
    }
    return made;
  }

  /** Whether it takes the same of a draft. */
  boolean holds(List<String> same, String words) {
    return pictures.equals(same) && caption.equals(words);
  }

  /** A draft's text without the words that went with this. */
  String without(String text) {
    String now = text.trim();
    if (caption.isEmpty() || now.equals(caption)) {
      return caption.isEmpty() ? text : "";
    }
    // What came in from elsewhere meanwhile stands beside it, as a paragraph of its own.
    if (now.startsWith(caption + GAP)) {
      return now.substring(caption.length()).trim();
    }
    return now.endsWith(GAP + caption)
        ? now.substring(0, now.length() - caption.length()).trim()
        : text;
  }

  private static final String GAP = "\n\n";
}
