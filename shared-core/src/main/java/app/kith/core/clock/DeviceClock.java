package app.kith.core.clock;

/** Reads the device's clocks; the platform's in programs, a virtual one in the simulator. */
public interface DeviceClock {
  ClockReading read();
}
