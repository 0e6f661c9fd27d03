package app.kith.android.outbox;

import app.kith.core.outbound.Outbound.NotSent;

/** What a person asks for about something that could not be sent. */
interface OutboxActs {
  void sendAgain(NotSent what);

  void copy(String text);

  void discard(NotSent what);
}
