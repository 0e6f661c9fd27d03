package app.kith.core.outbox;

/** Reads the device's clocks; the platform's in programs, a virtual one in the simulator. */
public interface DeviceClock {
  ClockReading read();
}
