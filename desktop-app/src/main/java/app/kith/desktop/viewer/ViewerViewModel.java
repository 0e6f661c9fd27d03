package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.story.PhotoDetails;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.video.Video;
import app.kith.desktop.video.VideoState;
import app.kith.desktop.video.VideoViewModel;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.ServerReasons;
import app.kith.desktop.words.Words;
import java.nio.file.Path;
import java.util.Optional;

/** The viewer without the toolkit. Used on the window's thread. */
public final class ViewerViewModel {
  private final ViewerSource source;
  private final StoreThread work;
  private final Words words;
  private final VideoViewModel video;
  private final Watched<ViewerState> state = new Watched<>(ViewerState.CLOSED);

  /**
   * Closed at first.
   *
   * @param video plays the videos that are looked at
   */
  public ViewerViewModel(ViewerSource source, StoreThread work, VideoViewModel video, Words words) {
    this.source = source;
    this.video = video;
    this.work = work;
    this.words = words;
  }

  public Watched<ViewerState> state() {
    return state;
  }

  /** Looks at a picture of a post. */
  public void open(Viewed post, int index) {
    boolean panel = state.now().panel();
    state.set(new ViewerState(Optional.of(post), index, panel, PhotoDetails.UNKNOWN, ""));
    ask();
    if (video.state().now().phase() == VideoState.Phase.STILL) {
      // Whoever chose a video wants to see it; who comes by it on the way does not yet.
      video.toggle();
    }
  }

  public void close() {
    video.look(Optional.empty());
    state.set(ViewerState.CLOSED.panel(state.now().panel()));
  }

  /** Goes on by so many pictures of the post, as far as there are any. */
  public void step(int by) {
    go(state.now().index() + by);
  }

  /** Goes to a picture of the post. */
  public void go(int index) {
    int count = state.now().post().map(post -> post.pictures().size()).orElse(0);
    if (index >= 0 && index < count && index != state.now().index()) {
      state.set(state.now().at(index));
      ask();
    }
  }

  public void panel() {
    state.set(state.now().panel(!state.now().panel()));
  }

  private void ask() {
    ViewerState now = state.now();
    now.post()
        .ifPresent(post -> {
          PostPicture picture = post.pictures().get(now.index()).picture();
          video.look(
              Optional.of(new Video(picture, post.own(), fileName()))
                  .filter(it -> picture.picture().isVideo()));
          work.ask(
              () -> source.details(picture, post.own()),
              known -> {
                if (state.now().post().equals(now.post()) && state.now().index() == now.index()) {
                  state.set(state.now().with(known));
                }
              },
              failure -> {});
        });
  }

  /** Whether it is a video that is looked at. */
  public boolean isVideo() {
    return video.state().now().phase() != VideoState.Phase.NONE;
  }

  /** What the file may be called. */
  public String fileName() {
    return state
        .now()
        .post()
        .map(post -> {
          String type = post.pictures().get(state.now().index()).picture().type();
          String end = type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
          return post.author() + " " + (state.now().index() + 1) + "." + end;
        })
        .orElse("");
  }

  /** Saves the original of what is shown. */
  public void save(Path target) {
    state
        .now()
        .post()
        .ifPresent(post -> {
          PostPicture picture = post.pictures().get(state.now().index()).picture();
          state.set(state.now().says(words.say("viewer.saving")));
          work.ask(
              () -> source.save(picture, target),
              refusal ->
                  state.set(
                      state
                          .now()
                          .says(
                              refusal
                                  .map(why ->
                                      words.say(
                                          "viewer.not.saved", new ServerReasons(words).of(why)))
                                  .orElseGet(() ->
                                      words.say(
                                          "viewer.saved", String.valueOf(target.getFileName()))))),
              failure -> state.set(state.now().says(new HomeReasons(words).of(failure))));
        });
  }
}
