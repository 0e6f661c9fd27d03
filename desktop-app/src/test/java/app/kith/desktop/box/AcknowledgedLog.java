package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.Change;
import app.kith.core.wire.Row;
import app.kith.desktop.box.PushingDevice.Acknowledged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds what devices were answered against what stands in the log. */
final class AcknowledgedLog {
  private AcknowledgedLog() {}

  /** Once all devices have finished: all that they wrote stands there once, and nothing else. */
  static void check(List<Change> log, List<PushingDevice> devices) {
    check(
        log, devices, devices.stream().flatMap(device -> device.acknowledged().stream()).toList());
    assertThat(log)
        .as("all that was written, and nothing else")
        .hasSize(devices.stream().mapToInt(PushingDevice::written).sum());
  }

  /**
   * In between: what was answered until some moment stands in a log that was read later.
   *
   * @param log all that the devices wrote, from their beginning on
   */
  static void check(
      List<Change> log, List<PushingDevice> devices, List<Acknowledged> acknowledged) {
    assertThat(devices).extracting(PushingDevice::failure).containsOnly("");
    Map<String, Long> ends = new HashMap<>();
    Map<String, Change> byNumber = new HashMap<>();
    long seq = log.getFirst().seq();
    for (Change change : log) {
      // Nothing in this log is hidden from this reader, so it has neither gaps nor doubles.
      assertThat(change.seq()).isEqualTo(seq++);
      assertThat(change.sseq()).isEqualTo(ends.merge(change.stream(), 1L, Long::sum));
      assertThat(byNumber.put(change.device() + ":" + change.n(), change)).isNull();
    }
    for (Acknowledged answer : acknowledged) {
      Change change = byNumber.get(answer.device() + ":" + answer.n());
      assertThat(change).as("%s", answer).isNotNull();
      assertThat(told(change, answer)).isEqualTo(answer);
    }
  }

  /** What the log tells about it, in the words of the answer. */
  private static Acknowledged told(Change change, Acknowledged answer) {
    Row row = Objects.requireNonNull(change.row());
    String caption = row.regs().text().replaceFirst(".*\"caption\":\\{\"v\":\"([^\"]*)\".*", "$1");
    boolean behind = answer.repeated() && change.seq() < answer.seq();
    return new Acknowledged(
        change.device(),
        change.n(),
        Objects.requireNonNull(change.hash()),
        caption,
        behind ? answer.seq() : change.seq(),
        answer.repeated());
  }
}
