package app.kith.server.protocol;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;

/** A new community with a running server, as the examples need one. */
public interface Community extends Closeable {
  URI server();

  /** The owner's invite, a link. */
  String ownerInvite();

  /** An invite for a member, a link. */
  String memberInvite() throws IOException;
}
