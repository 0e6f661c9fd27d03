package app.kith.core.wire;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * The answer to a push.
 *
 * @param epoch the server's epoch; a device ignores replies of an older one than it knows
 * @param device the device that asked
 * @param result {@code done}: every item has an outcome; {@code expected}: the run does not touch
 *     lastN, nothing was done; {@code forked}: the chains part, nothing was done; {@code epoch}:
 *     the push was of another epoch
 * @param lastN the last number the server has of this device
 * @param chain the chain at lastN
 * @param head the log's head at the answer
 * @param now the server's time in milliseconds
 * @param outcomes one for each item where the result is {@code done}
 */
@Json
public record PushReply(
    String epoch,
    String device,
    String result,
    long lastN,
    String chain,
    long head,
    long now,
    List<Outcome> outcomes) {
  public static final String DONE = "done";
  public static final String EXPECTED = "expected";
  public static final String FORKED = "forked";
  public static final String EPOCH = "epoch";
}
