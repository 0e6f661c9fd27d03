package app.kith.android.outbox;

import app.kith.core.outbound.Outbound.NotSent;

/** What a person asks for about something that was not sent. */
interface OutboxActs {
  void sendAgain(NotSent what);

  void copy(String text);

  void discard(NotSent what);

  /** Puts a post that was never sent into the composer. */
  void writeAnew(String post);
}
