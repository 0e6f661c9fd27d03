package app.kith.desktop.host;

import java.io.IOException;
import java.time.Instant;

/** What the screen asks and does; never on the window's thread. */
interface HostSource {
  /** Looks how it stands, and opens it where nobody does. */
  HostStand look() throws IOException;

  /** The same without waiting where it was tried in vain a moment ago. */
  HostStand again() throws IOException;

  /**
   * Lets other computers reach it, or this one alone; it is remembered.
   *
   * @return how it stands then; as before where that could not be
   */
  HostStand reach(boolean others) throws IOException;

  /**
   * Keeps it running when no window is open, or only as long as this one is.
   *
   * @return how it stands then
   * @throws IOException with a sentence where that can't be; it stands as before then
   */
  HostStand keep(boolean running) throws IOException;

  /**
   * Makes an invite for one new member.
   *
   * @throws IOException with a sentence where that can't be
   */
  Invite invite() throws IOException;

  /** An invite and until when it may be used. */
  record Invite(String link, Instant until) {}
}
