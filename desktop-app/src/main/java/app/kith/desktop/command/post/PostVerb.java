package app.kith.desktop.command.post;

import app.kith.core.feed.PostView;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith post}. */
@Command(
    name = "post",
    description = {
      "Posts pictures and videos: copies them into this device, so that the files may be deleted"
          + " at once.",
      "Others get them with the next sync, without camera and time, and without the place unless"
          + " --keep-place says otherwise.",
      "A video is an MP4 with H.264 and AAC. The system's ffmpeg draws its poster, if it is there."
    },
    footer = "%nExample: kith post boat.jpg harbour.jpg --caption 'The boat is in!'")
public final class PostVerb extends DeviceVerb {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Pictures and videos, as shown; none where the caption says it all.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--caption", paramLabel = "TEXT", description = "What is to be said about it.")
  private String caption = "";

  @Option(
      names = "--to",
      paramLabel = "AUDIENCE",
      description = "Who sees it: community (all members; the default), followers, or me.")
  private String to = Audience.COMMUNITY.text();

  @Option(
      names = "--keep-place",
      description = "Whoever sees the post sees where its pictures were taken.")
  private boolean keepPlace;

  @Override
  protected Answer at(Path folder, Shell shell) throws IOException {
    return files.isEmpty() && caption.isBlank()
        ? new Answer.Misused(
            "there is nothing to post: name a file or say something with --caption, see `kith help post`")
        : super.at(folder, shell);
  }

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    Optional<Audience> audience = Audience.parse(to);
    if (audience.isEmpty()) {
      Added.Refused refused = noAudience(to);
      return new Answer.Refused(refused.code(), refused.sentence());
    }
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      try {
        paths.add(Path.of(file));
      } catch (InvalidPathException e) {
        return new Answer.Refused("no_such_file", "there is no file " + file + ": check the name");
      }
    }
    Keep keep = keepPlace ? Keep.PLACE : Keep.NOTHING;
    return switch (device.publishPost().publish(paths, caption, audience.get(), keep)) {
      case PublishPost.Result.NotPosted not -> new Answer.Refused(not.code(), not.sentence());
      case PublishPost.Result.Posted posted -> {
        PostView post =
            device
                .posts()
                .post(posted.post().value())
                .orElseThrow(() -> new IllegalStateException("a new post is here"));
        sayWithoutPoster(post, shell);
        if (keepPlace) {
          sayPlaces(post, posted.located(), shell);
        }
        yield shell.shown().post(post);
      }
    };
  }

  private static void sayPlaces(PostView post, int located, Shell shell) {
    long pictures = post.media().stream().filter(shown -> !shown.picture().isVideo()).count();
    shell
        .err()
        .println(
            located == 0
                ? "nothing here says where it was taken in a way that can be kept: no place is shared"
                : "the place of "
                    + located
                    + " of "
                    + pictures
                    + (pictures == 1 ? " picture" : " pictures")
                    + " will be visible to "
                    + whom(post.to())
                    + "; camera and time will not");
    if (post.media().stream().anyMatch(shown -> shown.picture().isVideo())) {
      shell.err().println("the place of a video is never shared");
    }
  }

  private static String whom(Audience audience) {
    return switch (audience) {
      case COMMUNITY -> "all members";
      case FOLLOWERS -> "your followers";
      case ME -> "you alone";
    };
  }

  private static void sayWithoutPoster(PostView post, Shell shell) {
    if (post.media().stream().anyMatch(shown -> !shown.picture().hasSmaller())) {
      shell
          .err()
          .println("a video has no poster: install ffmpeg, and the next one that you post has");
    }
  }

  /** What is said of an audience that there is not. */
  static Added.Refused noAudience(String to) {
    return new Added.Refused(
        "bad_audience", "nobody is called '" + to + "': --to is community, followers or me");
  }
}
