package app.kith.server.sync.commit;

import app.kith.core.model.DeviceId;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Settled;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far cursors have come, until the next transaction takes it along: a pull writes nothing by
 * itself, and what a crash forgets the next pull tells again.
 */
public final class Acknowledgements {
  private Map<String, Long> noted = new TreeMap<>();

  /** The device pulled with a cursor at this sequence. */
  public synchronized void note(DeviceId device, long seq) {
    noted.merge(device.value(), seq, Math::max);
  }

  private synchronized Map<String, Long> take() {
    Map<String, Long> taken = noted;
    noted = new TreeMap<>();
    return taken;
  }

  /** Writes what was noted, and lets go of the outcomes that are settled by it. */
  void apply(Working working) throws IOException {
    Map<String, Long> taken = take();
    if (taken.isEmpty()) {
      return;
    }
    working.load(Tables.DEVICES, taken.keySet().stream().map(DeviceId::new).toList());
    working.load(Tables.OUTCOMES_OF, taken.keySet().stream().map(DeviceId::new).toList());
    for (Map.Entry<String, Long> entry : taken.entrySet()) {
      Optional<Device> device = working.get(Tables.DEVICES, new DeviceId(entry.getKey()));
      if (device.isPresent()) {
        apply(working, device.get().acknowledged(entry.getValue()));
      }
    }
  }

  private static void apply(Working working, Device device) throws IOException {
    working.save(Tables.DEVICES, device);
    for (Settled settled : working.all(Tables.OUTCOMES_OF, device.id())) {
      if (settled.seq() <= device.acked()) {
        working.remove(Tables.OUTCOMES, settled.key());
      }
    }
  }
}
