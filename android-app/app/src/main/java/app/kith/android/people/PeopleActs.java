package app.kith.android.people;

import app.kith.core.people.Person;

/** What a person asks for on the people's screen. */
interface PeopleActs {
  void follow(Person whom);

  void beginNaming(Person self);

  void name(String text);

  void rename();

  void leaveNaming();

  void choosePicture();

  void takePictureAway();
}
