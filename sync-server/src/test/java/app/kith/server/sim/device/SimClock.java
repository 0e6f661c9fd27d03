package app.kith.server.sim.device;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import java.util.function.LongSupplier;

/** A device's clocks: elapsed time is right, the wall clock may be years off and jump. */
public final class SimClock implements DeviceClock {
  private final LongSupplier now;
  private String boot;
  private long bootedAt;
  private long skew;
  private int boots;

  SimClock(LongSupplier now, String device) {
    this.now = now;
    this.boot = device + "-boot0";
    this.bootedAt = now.getAsLong();
  }

  @Override
  public ClockReading read() {
    return new ClockReading(boot, now.getAsLong() - bootedAt, now.getAsLong() + skew);
  }

  void reboot() {
    boots++;
    boot = boot.substring(0, boot.indexOf('-')) + "-boot" + boots;
    bootedAt = now.getAsLong();
  }

  public void jump(long millis) {
    skew += millis;
  }
}
