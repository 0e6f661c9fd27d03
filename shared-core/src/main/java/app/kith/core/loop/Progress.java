package app.kith.core.loop;

import app.kith.core.outbox.Upload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the pictures of an own post have come.
 *
 * @param percent of all their bytes, 0 to 100
 * @param problem why one of them can't be sent, or ""
 */
public record Progress(int percent, String problem) {
  /** Nothing is on its way. */
  public static final Progress NONE = new Progress(0, "");

  private static final int WHOLE = 100;

  /** That of each post whose pictures are in these uploads. */
  public static Map<String, Progress> byPost(List<Upload> uploads) {
    Map<String, long[]> bytes = new HashMap<>();
    Map<String, String> problems = new HashMap<>();
    for (Upload upload : uploads) {
      long[] sum = bytes.computeIfAbsent(upload.entity(), post -> new long[2]);
      sum[0] += upload.offset();
      sum[1] += upload.bytes();
      if (upload.problem() != null) {
        problems.put(upload.entity(), upload.problem());
      }
    }
    Map<String, Progress> progress = new HashMap<>();
    bytes.forEach((post, sum) ->
        progress.put(
            post,
            new Progress(
                sum[1] == 0 ? 0 : (int) (WHOLE * sum[0] / sum[1]),
                problems.getOrDefault(post, ""))));
    return progress;
  }
}
