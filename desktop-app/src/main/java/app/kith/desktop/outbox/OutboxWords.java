package app.kith.desktop.outbox;

import app.kith.core.outbound.Outbound;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.Outbound.Thing;
import app.kith.core.outbound.Outbound.Waiting;
import app.kith.core.outbound.OutboundShown;
import app.kith.desktop.outbox.OutboxShown.Line;
import app.kith.desktop.outbox.OutboxShown.Problem;
import app.kith.desktop.outbox.OutboxShown.Sign;
import app.kith.desktop.outbox.OutboxShown.Withdrawn;
import app.kith.desktop.text.Sizes;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.util.List;
import java.util.Optional;

/** Puts the outbox into words. */
final class OutboxWords {
  private static final int WHOLE = 100;
  private static final int SHORT = 60;

  private final Words words;
  private final Times times;

  OutboxWords(Words words, Times times) {
    this.words = words;
    this.times = times;
  }

  /** All of it. */
  OutboxShown say(OutboundShown now) {
    Outbound outbound = now.all();
    List<Line> lines = outbound.waiting().stream().map(each -> line(each, now.online())).toList();
    List<Problem> problems = now.refused().stream().map(this::problem).toList();
    int left = now.unlisted();
    return new OutboxShown(
        lines,
        lines.isEmpty() ? "" : sum(outbound),
        left > 0 ? words.say("outbox.more", left) : "",
        problems,
        lines.isEmpty() ? empty(outbound) : "",
        outbound.withdrawn().stream()
            .map(each -> new Withdrawn(each.text(), times.say(each.at())))
            .toList());
  }

  private String sum(Outbound outbound) {
    String things = words.say("outbox.things", outbound.count());
    return outbound.bytes() == 0 ? things : things + ", " + Sizes.rounded(outbound.bytes());
  }

  private String empty(Outbound outbound) {
    return outbound.verified() == 0
        ? words.say("outbox.empty")
        : words.say("outbox.empty.verified", outbound.verified());
  }

  private Line line(Waiting waiting, boolean online) {
    boolean measured = waiting.bytes() > 0;
    return new Line(
        sign(waiting.thing()),
        title(waiting.thing()),
        state(waiting, online),
        measured ? Optional.of((double) waiting.sent() / waiting.bytes()) : Optional.empty());
  }

  private String state(Waiting waiting, boolean online) {
    if (waiting.bytes() == 0) {
      return words.say(waiting.accepted() ? "outbox.preparing" : "outbox.waiting");
    }
    String size = Sizes.rounded(waiting.bytes());
    if (waiting.sent() >= waiting.bytes()) {
      return words.say("outbox.preparing");
    }
    if (waiting.sent() == 0) {
      return words.say("outbox.waiting.size", size);
    }
    long percent = WHOLE * waiting.sent() / waiting.bytes();
    return words.say(online ? "outbox.sending" : "outbox.sent", percent, size);
  }

  private Problem problem(NotSent what) {
    String typed =
        switch (what.thing().kind()) {
          case POST, TEXT, COMMENT, NAME -> what.thing().text();
          default -> "";
        };
    String when = times.say(what.written());
    return new Problem(
        what,
        sign(what.thing()),
        title(what.thing()),
        words.say("outbox.why", why(what)),
        typed,
        typed.isEmpty() ? when : words.say("outbox.safe", shortened(typed), when));
  }

  private String why(NotSent what) {
    MutationReasons reasons = new MutationReasons(words);
    return what.key() == 0 ? reasons.upload(what.reason()) : reasons.rejected(what.reason());
  }

  private static Sign sign(Thing thing) {
    String icon =
        switch (thing.kind()) {
          case POST -> thing.photos() > 0 ? "fth-image" : "fth-message-square";
          case TEXT -> "fth-edit-2";
          case DELETION -> "fth-trash-2";
          case LIKE, UNLIKE -> "fth-heart";
          case COMMENT -> "fth-message-circle";
          case FOLLOW, UNFOLLOW, APPROVE, DECLINE, BLOCK, UNBLOCK -> "fth-users";
          case AUDIENCE, PRIVATE, OPEN -> "fth-lock";
          case NAME, PORTRAIT -> "fth-user";
        };
    return new Sign(icon, thing.post(), thing.picture());
  }

  private String title(Thing thing) {
    String text = shortened(thing.text());
    return switch (thing.kind()) {
      case POST ->
          thing.photos() > 0
              ? words.say("outbox.post.photos", thing.photos())
              : words.say("outbox.post", text);
      case TEXT -> words.say("outbox.text", text);
      case DELETION -> words.say("outbox.deletion");
      case LIKE -> words.say("outbox.like", text);
      case UNLIKE -> words.say("outbox.unlike", text);
      case COMMENT -> words.say("outbox.comment", text);
      case FOLLOW -> words.say("outbox.follow", text);
      case UNFOLLOW -> words.say("outbox.unfollow", text);
      case AUDIENCE -> words.say("outbox.audience", text);
      case BLOCK -> words.say("outbox.block", text);
      case UNBLOCK -> words.say("outbox.unblock", text);
      case APPROVE -> words.say("outbox.approve", text);
      case DECLINE -> words.say("outbox.decline", text);
      case PRIVATE -> words.say("outbox.private");
      case OPEN -> words.say("outbox.open");
      case NAME -> words.say("outbox.name", text);
      case PORTRAIT -> words.say("outbox.portrait");
    };
  }

  /** One line of it, cut between characters that belong together. */
  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHORT)).strip() + "…";
  }
}
