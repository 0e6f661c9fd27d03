package app.kith.core.draft;

import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import io.avaje.jsonb.Json;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it lies on the disk.
 *
 * @param keepPlace false also in one of before there was the choice, as is {@code located} there
 * @param posts null in one of before they were named
 */
@Json
record DraftJson(
    String caption,
    String audience,
    List<Shot> pictures,
    List<String> coming,
    boolean keepPlace,
    @Nullable List<Becomes> posts) {
  /** One picture of it. */
  @Json
  record Shot(
      String id,
      String file,
      String alt,
      int width,
      int height,
      long bytes,
      boolean located,
      long millis) {}

  /** One post of it. */
  @Json
  record Becomes(String id, List<String> pictures, String caption) {
    DraftPost post() {
      return new DraftPost(new PostId(id), pictures, caption);
    }
  }

  static DraftJson of(Draft draft) {
    return new DraftJson(
        draft.caption(),
        draft.audience().text(),
        draft.pictures().stream()
            .map(it ->
                new Shot(
                    it.id(),
                    it.file().toString(),
                    it.alt(),
                    it.width(),
                    it.height(),
                    it.bytes(),
                    it.located(),
                    it.millis()))
            .collect(Collectors.toList()),
        draft.coming().stream().map(Path::toString).collect(Collectors.toList()),
        draft.keep() == Keep.PLACE,
        draft.posts().stream()
            .map(it -> new Becomes(it.id().value(), it.pictures(), it.caption()))
            .collect(Collectors.toList()));
  }

  /**
   * The draft.
   *
   * @throws InvalidPathException where it comes from a computer with other names of files
   */
  Draft draft() {
    List<DraftPicture> shots = new ArrayList<>();
    for (Shot it : pictures) {
      shots.add(
          new DraftPicture(
              it.id(),
              Paths.get(it.file()),
              it.alt(),
              it.width(),
              it.height(),
              it.bytes(),
              it.located(),
              it.millis()));
    }
    return new Draft(
        caption,
        Audience.parse(audience).orElse(Audience.ME),
        shots,
        coming.stream().map(file -> Paths.get(file)).collect(Collectors.toList()),
        keepPlace ? Keep.PLACE : Keep.NOTHING,
        posts == null ? List.of() : posts.stream().map(Becomes::post).collect(Collectors.toList()));
  }
}
