package app.kith.desktop.compose;

import app.kith.core.draft.Looked;
import app.kith.desktop.words.Words;
import java.util.Locale;

/** Says why a file is not taken. */
record BadFile(Words words) {
  String say(Looked.Why why, String name) {
    return words.say("compose.bad." + why.name().toLowerCase(Locale.ROOT), name);
  }
}
