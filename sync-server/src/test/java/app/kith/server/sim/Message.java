package app.kith.server.sim;

import app.kith.core.sync.Ask;
import app.kith.core.sync.SyncReply;

/** Something on its way through the virtual net. */
sealed interface Message {
  SimDevice device();

  /** From a device to the server, as the device was when it asked. */
  record Request(SimDevice device, String sender, Ask ask) implements Message {}

  /** From the server to a device; {@code life} is the life of the process that asked. */
  record Reply(SimDevice device, int life, Ask ask, SyncReply reply) implements Message {}
}
