package app.kith.android.outbox;

import android.content.res.Resources;
import app.kith.android.R;
import app.kith.android.words.Reasons;
import app.kith.core.outbound.Outbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is left of a former device into the phone's language. */
final class FormerWords {
  private final Resources words;
  private final Reasons reasons;
  private final OutboxWords outbox;

  FormerWords(Resources words, Reasons reasons, OutboxWords outbox) {
    this.words = words;
    this.reasons = reasons;
    this.outbox = outbox;
  }

  /** The whole screen; nothing before it was read, and once it is deleted. */
  List<OutboxRow> say(FormerModel.Shown now) {
    List<OutboxRow> rows = new ArrayList<>();
    if (now.fault().isPresent()) {
      rows.add(new OutboxRow.Note("fault", reasons.of(now.fault().get())));
    }
    if (!now.read() || now.deleted()) {
      return rows;
    }
    int lead = now.isEmpty() ? R.string.former_empty : R.string.former_lead;
    rows.add(new OutboxRow.Note("lead", words.getString(lead)));
    for (Outbound.NotSent each : now.unsent().refused()) {
      rows.add(kept(rows.size(), each.thing()));
    }
    for (Outbound.Waiting each : now.unsent().waiting()) {
      rows.add(kept(rows.size(), each.thing()));
    }
    int unlisted = now.unsent().count() - now.unsent().waiting().size();
    if (unlisted > 0) {
      String more = words.getString(R.string.outbox_more, String.valueOf(unlisted));
      rows.add(new OutboxRow.Note("more", more));
    }
    for (String each : now.begun()) {
      rows.add(begun(rows.size(), each));
    }
    return rows;
  }

  /** A post may have pictures, which can't be copied as words can. */
  private OutboxRow kept(int place, Outbound.Thing thing) {
    OutboxRow.Line line = outbox.kept(place, thing);
    String anew = thing.kind() == Outbound.Kind.POST ? thing.post() : "";
    return new OutboxRow.Line(
        line.key(), line.sign(), line.title(), line.state(), line.percent(), line.text(), anew);
  }

  private OutboxRow begun(int place, String text) {
    return new OutboxRow.Line(
        "begun " + place,
        new OutboxRow.Sign(R.drawable.ic_edit, "", Optional.empty()),
        words.getString(R.string.former_begun, OutboxWords.shortened(text)),
        words.getString(R.string.outbox_kept),
        Optional.empty(),
        text,
        "");
  }
}
