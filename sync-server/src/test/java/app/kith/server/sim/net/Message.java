package app.kith.server.sim.net;

import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.server.sim.device.SimDevice;

/** Something on its way through the virtual net; {@code life} is that of the process that asked. */
public sealed interface Message {
  SimDevice device();

  int life();

  Ask ask();

  /** From a device to the server, under the id that the device had when it asked. */
  record Request(SimDevice device, int life, String sender, Ask ask) implements Message {}

  /** From the server to a device. */
  record Reply(SimDevice device, int life, Ask ask, SyncReply reply) implements Message {}

  /** It will not arrive: to a device that shows as a time-out, and its engine may ask again. */
  default void lose() {
    device().lost(life(), ask());
  }
}
