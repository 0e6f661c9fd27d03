package app.kith.desktop.window;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import app.kith.core.outbox.Identity;
import app.kith.core.people.Person;
import app.kith.core.thread.StoreThread;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.control.Faces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/**
 * Gives a window's avatars the portraits of everybody whom the device knows, and the rail its user
 * and community, whose names a device that has just joined does not know yet, and which can change.
 */
final class KnownFaces {
  private final DesktopGraph device;
  private final StoreThread store;
  private final Map<String, Image> faces;
  private final String account;
  private final BiConsumer<Person, Identity> self;

  /** What was given, on the stores' thread only. */
  private final Map<String, String> given = new HashMap<>();

  /**
   * Gives nothing yet.
   *
   * @param account whose device it is
   * @param self is told each time what is known of them
   */
  KnownFaces(
      DesktopGraph device,
      StoreThread store,
      Scene scene,
      String account,
      BiConsumer<Person, Identity> self) {
    this.device = device;
    this.account = account;
    this.self = self;
    this.store = store;
    this.faces = Faces.of(scene);
  }

  private record Seen(Map<String, Optional<Image>> changed, Person self, Identity identity) {}

  /** The stores have changed. */
  void look() {
    store.ask(
        this::read,
        seen -> {
          seen.changed()
              .forEach((person, face) ->
                  face.ifPresentOrElse(
                      image -> faces.put(person, image), () -> faces.remove(person)));
          self.accept(seen.self(), seen.identity());
        },
        failure -> {
          // The letters stay.
        });
  }

  private Seen read() throws IOException {
    Map<String, Person> known = device.people().byId();
    Map<String, Optional<Image>> changed = new HashMap<>();
    for (Person person : known.values()) {
      String before = given.getOrDefault(person.id(), "");
      if (!person.portrait().equals(before)) {
        given.put(person.id(), person.portrait());
        changed.put(person.id(), drawn(person.portrait()));
      }
    }
    Person own = Objects.requireNonNull(known.get(account), "one knows oneself");
    return new Seen(changed, own, device.self());
  }

  /** Looked at again here: what a server let pass is not a reason to decode it. */
  private static Optional<Image> drawn(String portrait) {
    return Portrait.parse(portrait, Limits.STANDARD)
        .map(known -> new Image(new ByteArrayInputStream(known.jpeg())))
        .filter(image -> !image.isError());
  }
}
