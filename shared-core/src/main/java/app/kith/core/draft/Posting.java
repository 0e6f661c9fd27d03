package app.kith.core.draft;

import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.IdSource;
import app.kith.core.thread.StoreThread;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way from a draft to its posts. After each post the draft is shorter by its pictures, on the
 * disk too, and it names them there before they are made, so that whatever ends this halfway,
 * nothing is lost and nothing is posted twice.
 */
public final class Posting {
  private final Device device;
  private final StoreThread work;
  private final DraftKeeper keeper;
  private final Screen screen;
  private final IdSource names = IdSource.secure();

  /** Pictures of which the person knows that they are gone. */
  private Set<String> without = Set.of();

  /** What posting needs of a device; all of it may wait for a disk. */
  public interface Device {
    /** Those of the posts that were made already. */
    List<DraftPost> made(List<DraftPost> posts) throws IOException;

    /** Those of the pictures whose files are not there any more. */
    List<DraftPicture> gone(List<DraftPicture> pictures);

    /** Posts, and has it sent; the pictures' files are not needed any more afterwards. */
    PublishPost.Result publish(PostPlan.Part part, Audience audience, Keep keep) throws IOException;
  }

  /** Where the draft is written, and where is said how its posting goes. */
  public interface Screen {
    Draft draft();

    /** The draft is this now, without what was posted of it. */
    void draft(Draft now);

    /** Whether something else is being done with the draft; then nothing is posted. */
    boolean isBusy();

    /** It begins: what was said before is over. */
    void begun();

    /** This post of so many is being made, from 1. */
    void progress(int number, int all);

    /** It ended: these pictures are not there. The next time the others go without them. */
    void gone(List<DraftPicture> pictures);

    /** It ended: there is nothing that could be posted. */
    void nothing();

    /** It ended: a post was not made; it and those after it are still in the draft. */
    void refused(PublishPost.Result.NotPosted why);

    /** The same, where the disk refuses. */
    void failed(IOException why);

    /** A post of several was made. */
    void posted();

    /** It ended: all is posted. What came into the draft meanwhile is still there. */
    void done();
  }

  /**
   * Posts nothing yet.
   *
   * @param work where the device is asked: posting takes its time
   * @param screen is told on the window's thread
   */
  public Posting(Device device, StoreThread work, DraftKeeper keeper, Screen screen) {
    this.device = device;
    this.work = work;
    this.keeper = keeper;
    this.screen = screen;
  }

  /** Posts what is in the draft, so many pictures a post. */
  public void begin(int most) {
    if (screen.isBusy()) {
      return;
    }
    Draft draft = screen.draft();
    if (draft.isBare()) {
      screen.nothing();
      return;
    }
    screen.begun();
    screen.progress(1, 1);
    work.ask(
        () -> {
          List<DraftPost> made = device.made(draft.posts());
          return new Found(made, device.gone(draft.after(made).pictures()));
        },
        found -> agreed(found, most),
        screen::failed);
  }

  /** What is not to be posted any more. */
  private record Found(List<DraftPost> made, List<DraftPicture> gone) {}

  /** Files that vanished are said first; pressed again, it goes on without them. */
  private void agreed(Found found, int most) {
    shorten(found.made());
    Set<String> ids = found.gone().stream().map(DraftPicture::id).collect(Collectors.toSet());
    if (!without.containsAll(ids)) {
      without = ids;
      screen.gone(found.gone());
      return;
    }
    without = Set.of();
    Draft draft = screen.draft().without(found.gone());
    if (draft.isBare()) {
      bare(draft, found);
      return;
    }
    PostPlan plan = PostPlan.of(draft, most, names);
    Draft named = draft.becoming(plan.named());
    screen.draft(named);
    keeper.keep(named, () -> next(plan.posts(), 0), screen::failed);
  }

  private void bare(Draft rest, Found found) {
    if (found.made().isEmpty()) {
      screen.nothing();
      return;
    }
    screen.draft(rest);
    keeper.keep(rest);
    screen.done();
  }

  private void next(List<PostPlan.Part> parts, int index) {
    if (index == parts.size()) {
      screen.done();
      return;
    }
    PostPlan.Part part = parts.get(index);
    screen.progress(index + 1, parts.size());
    Draft draft = screen.draft();
    work.ask(
        () -> {
          PublishPost.Result result = device.publish(part, draft.audience(), draft.keep());
          if (result instanceof PublishPost.Result.Posted) {
            keeper.keepNow(draft.after(part.post()));
          }
          return result;
        },
        result -> {
          switch (result) {
            case PublishPost.Result.NotPosted not -> screen.refused(not);
            case PublishPost.Result.Posted done -> {
              shorten(List.of(part.post()));
              screen.posted();
              next(parts, index + 1);
            }
          }
        },
        screen::failed);
  }

  private void shorten(List<DraftPost> made) {
    if (!made.isEmpty()) {
      Draft rest = screen.draft().after(made);
      screen.draft(rest);
      keeper.keep(rest);
    }
  }
}
