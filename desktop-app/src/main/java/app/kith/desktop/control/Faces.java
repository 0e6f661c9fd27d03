package app.kith.desktop.control;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/**
 * The portraits of people by their account, as a scene knows them: avatars find them there, so that
 * no screen has to hand them down. On the toolkit's thread only.
 */
public final class Faces {
  private Faces() {}

  /** Those of a scene; who adds some makes every avatar show them. */
  @SuppressWarnings("unchecked") // Nobody else has the class as a key.
  public static ObservableMap<String, Image> of(Scene scene) {
    return (ObservableMap<String, Image>)
        scene
            .getProperties()
            .computeIfAbsent(Faces.class, key -> FXCollections.<String, Image>observableHashMap());
  }
}
