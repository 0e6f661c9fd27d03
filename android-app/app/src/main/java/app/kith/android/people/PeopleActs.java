package app.kith.android.people;

import app.kith.core.people.Person;

/** What a person asks for on the people's screen. */
interface PeopleActs {
  /** Follows or asks to, takes that back, or ends a block: whatever the button says. */
  void follow(Person whom);

  /** Lets somebody follow who asked, or does not. */
  void answer(Person asking, boolean in);

  void block(Person whom);

  /** Whether whoever wants to follow has to ask. */
  void guard(boolean on);

  void beginNaming(Person self);

  void name(String text);

  void rename();

  void leaveNaming();

  void choosePicture();

  void takePictureAway();
}
