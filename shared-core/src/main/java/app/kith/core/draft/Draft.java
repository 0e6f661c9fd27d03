package app.kith.core.draft;

import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A post that is being written.
 *
 * @param caption its text so far
 * @param audience who will see it
 * @param pictures in order
 * @param coming files and folders that were given and not all looked at yet
 * @param keep whether others learn where the pictures were taken; never more than there is
 * @param posts that are being made of it, or were when the program ended; empty before
 */
public record Draft(
    String caption,
    Audience audience,
    List<DraftPicture> pictures,
    List<Path> coming,
    Keep keep,
    List<DraftPost> posts) {
  /** Nothing was written yet. */
  public static final Draft EMPTY =
      new Draft("", Audience.COMMUNITY, List.of(), List.of(), Keep.NOTHING);

  public Draft {
    pictures = List.copyOf(pictures);
    coming = List.copyOf(coming);
    posts = List.copyOf(posts);
    // Chosen for pictures that were taken out, it does not hold for those that come later.
    keep = pictures.stream().anyMatch(DraftPicture::located) ? keep : Keep.NOTHING;
  }

  /** One of which no post is being made. */
  public Draft(
      String caption,
      Audience audience,
      List<DraftPicture> pictures,
      List<Path> coming,
      Keep keep) {
    this(caption, audience, pictures, coming, keep, List.of());
  }

  /** Whether nothing would be lost with it. */
  public boolean isEmpty() {
    return caption.trim().isEmpty() && pictures.isEmpty() && coming.isEmpty();
  }

  /** Whether one of its pictures says where it was taken. */
  public boolean isLocated() {
    return pictures.stream().anyMatch(DraftPicture::located);
  }

  /** Whether there is nothing in it that could be posted. */
  public boolean isBare() {
    return caption.trim().isEmpty() && pictures.isEmpty();
  }

  public long bytes() {
    return pictures.stream().mapToLong(DraftPicture::bytes).sum();
  }

  public Draft withCaption(String text) {
    return new Draft(text, audience, pictures, coming, keep, posts);
  }

  public Draft to(Audience whom) {
    return new Draft(caption, whom, pictures, coming, keep, posts);
  }

  public Draft with(List<DraftPicture> now) {
    return new Draft(caption, audience, now, coming, keep, posts);
  }

  public Draft withComing(List<Path> now) {
    return new Draft(caption, audience, pictures, now, keep, posts);
  }

  public Draft keeping(Keep what) {
    return new Draft(caption, audience, pictures, coming, what, posts);
  }

  /** These posts are made of it now. */
  public Draft becoming(List<DraftPost> now) {
    return new Draft(caption, audience, pictures, coming, keep, now);
  }

  /** What is left of it once these posts are made. */
  public Draft after(List<DraftPost> made) {
    Draft rest = this;
    for (DraftPost each : made) {
      rest = rest.after(each);
    }
    return rest;
  }

  /** What is left of it once this post is made. */
  public Draft after(DraftPost made) {
    Set<String> gone = new HashSet<>(made.pictures());
    return new Draft(
        made.without(caption),
        audience,
        pictures.stream()
            .filter(picture -> !gone.contains(picture.id()))
            .collect(Collectors.toList()),
        coming,
        keep,
        posts.stream().filter(it -> !it.id().equals(made.id())).collect(Collectors.toList()));
  }

  /** The place of a picture; -1 where it is gone. */
  public int indexOf(String id) {
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  public Draft change(String id, UnaryOperator<DraftPicture> how) {
    return with(
        pictures.stream()
            .map(picture -> picture.id().equals(id) ? how.apply(picture) : picture)
            .collect(Collectors.toList()));
  }

  /** Puts a picture at another place, the first or last where it would be beyond. */
  public Draft moved(String id, int to) {
    List<DraftPicture> now = new ArrayList<>(pictures);
    int from = indexOf(id);
    if (from < 0) {
      return this;
    }
    DraftPicture moving = now.remove(from);
    now.add(Math.max(0, Math.min(to, now.size())), moving);
    return with(now);
  }

  public Draft without(List<DraftPicture> posted) {
    Set<String> ids = new HashSet<>();
    posted.forEach(picture -> ids.add(picture.id()));
    return with(
        pictures.stream()
            .filter(picture -> !ids.contains(picture.id()))
            .collect(Collectors.toList()));
  }
}
