package app.kith.android.people;

import android.content.Context;
import app.kith.android.R;
import app.kith.core.people.Person;

/** Puts into words how somebody and this phone's user stand to each other. */
record BondWords(Context context) {
  /** The short name, and how they stand where there is something to say. */
  String line(Person person) {
    String handle = "@" + person.handle();
    int state =
        switch (person.bond()) {
          case OPEN -> 0;
          case ASKS_FIRST -> R.string.people_asks_first;
          case ASKED -> R.string.people_asked;
          case FOLLOWING -> R.string.people_following;
          case BLOCKED -> R.string.people_blocked;
        };
    return state == 0
        ? handle
        : context.getString(R.string.people_state, handle, context.getString(state));
  }

  /** What the button beside somebody does. */
  int act(Person person) {
    return switch (person.bond()) {
      case OPEN -> R.string.people_follow;
      case ASKS_FIRST -> R.string.people_ask;
      case ASKED -> R.string.people_take_back;
      case FOLLOWING -> R.string.people_unfollow;
      case BLOCKED -> R.string.people_unblock;
    };
  }

  /** The same, with whom it is about. */
  String spoken(Person person) {
    int act =
        switch (person.bond()) {
          case OPEN -> R.string.people_follow_whom;
          case ASKS_FIRST -> R.string.people_ask_whom;
          case ASKED -> R.string.people_take_back_whom;
          case FOLLOWING -> R.string.people_unfollow_whom;
          case BLOCKED -> R.string.people_unblock_whom;
        };
    return context.getString(act, person.name());
  }
}
