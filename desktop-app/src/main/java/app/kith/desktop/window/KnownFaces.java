package app.kith.desktop.window;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import app.kith.core.people.People;
import app.kith.core.people.Person;
import app.kith.desktop.control.Faces;
import app.kith.desktop.thread.StoreThread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Gives a window's avatars the portraits of everybody whom the device knows. */
final class KnownFaces {
  private final People people;
  private final StoreThread store;
  private final Map<String, Image> faces;

  /** What was given, on the stores' thread only. */
  private final Map<String, String> given = new HashMap<>();

  KnownFaces(People people, StoreThread store, Scene scene) {
    this.people = people;
    this.store = store;
    this.faces = Faces.of(scene);
  }

  /** The stores have changed. */
  void look() {
    store.ask(
        this::changed,
        changed ->
            changed.forEach((account, face) ->
                face.ifPresentOrElse(
                    image -> faces.put(account, image), () -> faces.remove(account))),
        failure -> {
          // The letters stay.
        });
  }

  private Map<String, Optional<Image>> changed() throws IOException {
    Map<String, Optional<Image>> changed = new HashMap<>();
    for (Person person : people.all()) {
      String before = given.getOrDefault(person.id(), "");
      if (!person.portrait().equals(before)) {
        given.put(person.id(), person.portrait());
        changed.put(person.id(), drawn(person.portrait()));
      }
    }
    return changed;
  }

  /** Looked at again here: what a server let pass is not a reason to decode it. */
  private static Optional<Image> drawn(String portrait) {
    return Portrait.parse(portrait, Limits.STANDARD)
        .map(known -> new Image(new ByteArrayInputStream(known.jpeg())))
        .filter(image -> !image.isError());
  }
}
