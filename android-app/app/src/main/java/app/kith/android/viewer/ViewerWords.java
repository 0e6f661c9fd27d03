package app.kith.android.viewer;

import android.content.res.Resources;
import app.kith.android.R;
import app.kith.android.words.GivenWords;
import app.kith.android.words.PostWords;
import app.kith.android.words.Reasons;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.Added;
import app.kith.core.story.CameraStory;
import app.kith.core.story.PhotoDetails;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts what the viewer shows into the phone's language. */
record ViewerWords(Resources words, PostWords posts, Reasons reasons) {
  /**
   * Something that is known of a picture.
   *
   * @param icon says what kind of thing
   * @param more about it
   */
  record Fact(int icon, String what, String more) {}

  String place(int index, int count) {
    return words.getString(R.string.viewer_place, index + 1, count);
  }

  /** For those who can't see it. */
  String spoken(PostView post, int index) {
    String picture = posts.picture(post.media().get(index), post);
    int count = post.media().size();
    return count == 1
        ? picture
        : words.getString(R.string.viewer_spoken, place(index, count), picture);
  }

  String notice(ViewerShown.Notice notice) {
    return switch (notice.kind()) {
      case NONE -> "";
      case FETCHING -> words.getString(R.string.viewer_fetching);
      case SAVED -> words.getString(R.string.viewer_saved);
      case REFUSED ->
          words.getString(
              R.string.viewer_refused, new GivenWords(words).of(notice.code(), notice.sentence()));
      case FAILED -> words.getString(R.string.viewer_failed);
      case OUTBOX_FULL -> words.getString(R.string.outbox_full);
      case DISK -> words.getString(R.string.disk_failed);
      case NOT_DONE -> reasons.of(new Added.Refused(notice.code(), notice.sentence()));
      case NO_PLACES -> words.getString(R.string.viewer_no_places);
      case NO_TAKERS -> words.getString(R.string.viewer_no_takers);
    };
  }

  /** What a file of it is called. */
  String file(PostView post, int index) {
    String type = post.media().get(index).type();
    String end = type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
    return posts.name(post.author()) + " " + (index + 1) + "." + end;
  }

  List<Fact> facts(ViewerSource.Seen seen, PostPicture picture, PhotoDetails details) {
    List<Fact> facts = new ArrayList<>();
    PostView post = seen.post();
    CameraStory story = details.story();
    story
        .taken()
        .ifPresent(time ->
            facts.add(
                new Fact(
                    R.drawable.ic_calendar,
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(time),
                    words.getString(R.string.viewer_time))));
    Picture copy = picture.picture();
    facts.add(
        new Fact(
            R.drawable.ic_image,
            leftToRight(copy.width() + " × " + copy.height()),
            String.format(locale(), "%.1f MB", picture.bytes() / 1_000_000.0)));
    if (details.here()) {
      facts.add(fact(R.drawable.ic_shield, R.string.viewer_here, R.string.viewer_here_more));
    }
    if (seen.own() && !story.camera().isEmpty()) {
      facts.add(
          new Fact(
              R.drawable.ic_camera, story.camera(), words.getString(R.string.viewer_only_you)));
    }
    story.place().ifPresent(place -> facts.add(place(seen, place, details.placeShared())));
    if (!seen.own()) {
      facts.add(
          new Fact(
              R.drawable.ic_eye_off,
              words.getString(
                  details.placeShared() ? R.string.viewer_hidden_camera : R.string.viewer_hidden),
              words.getString(R.string.viewer_hidden_more, posts.name(post.author()))));
    }
    facts.add(
        new Fact(
            R.drawable.ic_users,
            posts.audience(post),
            posts.name(post.author()) + " · " + posts.when(post)));
    return facts;
  }

  private Fact place(ViewerSource.Seen seen, CameraStory.Place place, boolean shared) {
    String who = posts.name(seen.post().author());
    String more =
        shared
            ? seen.own()
                ? words.getString(R.string.viewer_place_yours)
                : words.getString(R.string.viewer_place_theirs, who)
            : words.getString(R.string.viewer_only_you);
    return new Fact(
        R.drawable.ic_map_pin,
        leftToRight(String.format(Locale.ROOT, "%.5f, %.5f", place.north(), place.east())),
        more);
  }

  /** Width comes before height, and north before east, in every language. */
  private static String leftToRight(String numbers) {
    return "\u2066" + numbers + "\u2069";
  }

  private Fact fact(int icon, int what, int more) {
    return new Fact(icon, words.getString(what), words.getString(more));
  }

  private Locale locale() {
    return words.getConfiguration().getLocales().get(0);
  }
}
