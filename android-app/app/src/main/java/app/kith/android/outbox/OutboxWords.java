package app.kith.android.outbox;

import android.content.Context;
import android.content.res.Resources;
import android.text.format.Formatter;
import app.kith.android.R;
import app.kith.android.words.Reasons;
import app.kith.android.words.Times;
import app.kith.core.feed.WithdrawnWords;
import app.kith.core.outbound.Outbound;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.Outbound.Thing;
import app.kith.core.outbound.Outbound.Waiting;
import app.kith.core.outbound.OutboundShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the outbox into the phone's language. */
final class OutboxWords {
  private static final int WHOLE = 100;
  private static final int SHORT = 60;

  private final Context context;
  private final Resources words;
  private final Times times;

  OutboxWords(Context context, Times times) {
    this.context = context;
    this.words = context.getResources();
    this.times = times;
  }

  /**
   * The whole screen; nothing before the outbox was read.
   *
   * @param ended whether nothing goes out by itself any more
   */
  List<OutboxRow> say(OutboundShown now, boolean ended) {
    List<OutboxRow> rows = new ArrayList<>();
    if (!now.read()) {
      return rows;
    }
    Outbound all = now.all();
    if (!ended) {
      rows.add(new OutboxRow.Note("lead", words.getString(R.string.outbox_lead)));
    }
    List<NotSent> refused = now.refused();
    if (!refused.isEmpty()) {
      String count = words.getString(R.string.status_not_sent, refused.size());
      rows.add(new OutboxRow.Heading("refused", count, "", true));
      refused.forEach(each -> rows.add(problem(each)));
    }
    if (all.waiting().isEmpty()) {
      rows.add(new OutboxRow.Note("empty", empty(all)));
    } else {
      String going = words.getString(ended ? R.string.outbox_kept_ended : R.string.outbox_going);
      rows.add(new OutboxRow.Heading("going", going, sum(all), false));
      for (Waiting each : all.waiting()) {
        rows.add(ended ? kept(rows.size(), each.thing()) : line(rows.size(), each, now.online()));
      }
    }
    if (now.unlisted() > 0) {
      String more = words.getString(R.string.outbox_more, String.valueOf(now.unlisted()));
      rows.add(new OutboxRow.Note("more", more));
    }
    withdrawn(all.withdrawn(), rows);
    return rows;
  }

  /** What a block took away of one's own words: nobody else has them any more. */
  private void withdrawn(List<WithdrawnWords> withdrawn, List<OutboxRow> rows) {
    if (withdrawn.isEmpty()) {
      return;
    }
    String heading = words.getString(R.string.outbox_withdrawn);
    rows.add(new OutboxRow.Heading("withdrawn", heading, "", false));
    rows.add(new OutboxRow.Note("yours", words.getString(R.string.outbox_withdrawn_more)));
    OutboxRow.Sign sign = new OutboxRow.Sign(R.drawable.ic_comment, "", Optional.empty());
    for (WithdrawnWords each : withdrawn) {
      rows.add(
          new OutboxRow.Line(
              "withdrawn " + rows.size(),
              sign,
              each.text(),
              times.say(each.at()),
              Optional.empty(),
              each.text(),
              ""));
    }
  }

  private String sum(Outbound all) {
    String things = words.getQuantityString(R.plurals.outbox_things, all.count(), all.count());
    return all.bytes() == 0 ? things : things + ", " + size(all.bytes());
  }

  private String size(long bytes) {
    return Formatter.formatShortFileSize(context, bytes);
  }

  private String empty(Outbound all) {
    int verified = all.verified();
    return verified == 0
        ? words.getString(R.string.outbox_empty)
        : words.getQuantityString(R.plurals.outbox_verified, verified, verified);
  }

  private OutboxRow line(int place, Waiting waiting, boolean online) {
    Thing thing = waiting.thing();
    long bytes = waiting.bytes();
    boolean moving = waiting.sent() > 0 && waiting.sent() < bytes;
    return new OutboxRow.Line(
        thing.kind() + " " + thing.post() + " " + place,
        sign(thing),
        title(thing),
        state(waiting, online),
        moving ? Optional.of((int) (WHOLE * waiting.sent() / bytes)) : Optional.empty(),
        "",
        "");
  }

  /** It waits in vain, but what was typed can be taken along. */
  OutboxRow.Line kept(int place, Thing thing) {
    return new OutboxRow.Line(
        thing.kind() + " " + thing.post() + " " + place,
        sign(thing),
        title(thing),
        words.getString(R.string.outbox_kept),
        Optional.empty(),
        typed(thing),
        "");
  }

  private static String typed(Thing thing) {
    return switch (thing.kind()) {
      case POST, TEXT, COMMENT, NAME -> thing.text();
      default -> "";
    };
  }

  private String state(Waiting waiting, boolean online) {
    if (waiting.bytes() == 0) {
      return words.getString(
          waiting.accepted() ? R.string.outbox_preparing : R.string.outbox_waiting);
    }
    if (waiting.sent() >= waiting.bytes()) {
      return words.getString(R.string.outbox_preparing);
    }
    String size = size(waiting.bytes());
    if (waiting.sent() == 0) {
      return words.getString(R.string.outbox_waiting_size, size);
    }
    String percent = String.valueOf(WHOLE * waiting.sent() / waiting.bytes());
    return words.getString(online ? R.string.outbox_sending : R.string.outbox_sent, percent, size);
  }

  private OutboxRow problem(NotSent what) {
    String typed = typed(what.thing());
    String when = times.say(what.written());
    Reasons reasons = new Reasons(context);
    String why = what.key() == 0 ? reasons.upload(what.reason()) : reasons.rejected(what.reason());
    return new OutboxRow.Problem(
        what,
        sign(what.thing()),
        title(what.thing()),
        why,
        typed,
        typed.isEmpty() ? when : words.getString(R.string.outbox_safe, shortened(typed), when));
  }

  private static OutboxRow.Sign sign(Thing thing) {
    int icon =
        switch (thing.kind()) {
          case POST -> thing.photos() > 0 ? R.drawable.ic_image : R.drawable.ic_message;
          case TEXT -> R.drawable.ic_edit;
          case DELETION -> R.drawable.ic_trash;
          case LIKE, UNLIKE -> R.drawable.ic_heart;
          case COMMENT -> R.drawable.ic_comment;
          case FOLLOW, UNFOLLOW, APPROVE, DECLINE, BLOCK, UNBLOCK -> R.drawable.ic_users;
          case AUDIENCE, PRIVATE, OPEN -> R.drawable.ic_lock;
          case NAME, PORTRAIT -> R.drawable.ic_user;
        };
    return new OutboxRow.Sign(icon, thing.post(), thing.picture());
  }

  private String title(Thing thing) {
    String text = shortened(thing.text());
    int photos = thing.photos();
    return switch (thing.kind()) {
      case POST ->
          photos > 0
              ? words.getQuantityString(R.plurals.outbox_post_photos, photos, photos)
              : words.getString(R.string.outbox_post, text);
      case TEXT -> words.getString(R.string.outbox_text, text);
      case DELETION -> words.getString(R.string.outbox_deletion);
      case LIKE -> words.getString(R.string.outbox_like, text);
      case UNLIKE -> words.getString(R.string.outbox_unlike, text);
      case COMMENT -> words.getString(R.string.outbox_comment, text);
      case FOLLOW -> words.getString(R.string.outbox_follow, text);
      case UNFOLLOW -> words.getString(R.string.outbox_unfollow, text);
      case AUDIENCE -> words.getString(R.string.outbox_audience, text);
      case BLOCK -> words.getString(R.string.outbox_block, text);
      case UNBLOCK -> words.getString(R.string.outbox_unblock, text);
      case APPROVE -> words.getString(R.string.outbox_approve, text);
      case DECLINE -> words.getString(R.string.outbox_decline, text);
      case PRIVATE -> words.getString(R.string.outbox_private);
      case OPEN -> words.getString(R.string.outbox_open);
      case NAME -> words.getString(R.string.outbox_name, text);
      case PORTRAIT -> words.getString(R.string.outbox_portrait);
    };
  }

  /** One line of it, cut between characters that belong together. */
  static String shortened(String text) {
    String line = text.trim().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHORT)).trim() + "…";
  }
}
