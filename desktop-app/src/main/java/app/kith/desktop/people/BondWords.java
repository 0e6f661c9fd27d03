package app.kith.desktop.people;

import app.kith.desktop.people.PeopleShown.Member;
import app.kith.desktop.words.Words;

/** Puts into words how somebody and this device's user stand to each other. */
final class BondWords {
  private final Words words;

  BondWords(Words words) {
    this.words = words;
  }

  /** Beside the short name; "" where there is nothing to say. */
  String state(Member member) {
    if (member.self()) {
      return words.say("people.self");
    }
    return switch (member.bond()) {
      case OPEN -> "";
      case ASKS_FIRST -> words.say("people.asks.first");
      case ASKED -> words.say("people.asked");
      case FOLLOWING -> words.say("people.following");
      case BLOCKED -> words.say("people.blocked");
    };
  }

  /** The short name and that. */
  String line(Member member) {
    String state = state(member);
    return state.isEmpty() ? member.at() : member.at() + " · " + state;
  }

  /** The same to those who can't see it. */
  String spoken(Member member) {
    String state = state(member);
    return state.isEmpty() || member.self() ? member.at() : member.at() + ", " + state;
  }

  /** What the button beside somebody does. */
  String act(Member member) {
    return words.say(
        switch (member.bond()) {
          case OPEN -> "people.follow";
          case ASKS_FIRST -> "people.ask";
          case ASKED -> "people.take.back";
          case FOLLOWING -> "people.unfollow";
          case BLOCKED -> "people.unblock";
        });
  }

  /** The same as an icon in the list, or "". */
  static String icon(Member member) {
    return switch (member.bond()) {
      case OPEN, ASKS_FIRST -> "";
      case ASKED -> "fth-clock";
      case FOLLOWING -> "fth-user-check";
      case BLOCKED -> "fth-slash";
    };
  }
}
