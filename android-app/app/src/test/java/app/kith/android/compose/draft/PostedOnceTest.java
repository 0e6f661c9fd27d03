package app.kith.android.compose.draft;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.core.app.ApplicationProvider;
import app.kith.android.TestKithApplication;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.android.feed.SeededPhone;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PostView;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.IdSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.GraphicsMode;

/** A process that ends between the making of a post and the shortening of its draft. */
@RunWith(RobolectricTestRunner.class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class PostedOnceTest {
  private final TestKithApplication app = ApplicationProvider.getApplicationContext();

  @Before
  public void join() throws IOException {
    new SeededPhone(app);
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  /** As each process makes it anew, on the same files. */
  private PhoneCompose source() {
    return new PhoneCompose(app.phone(), app, folder(), () -> {});
  }

  private Path folder() {
    return app.getNoBackupFilesDir().toPath().resolve("draft");
  }

  private record Photo(String name) implements Offer {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(SeededPhone.PHOTOS.resolve(name));
    }
  }

  /** The draft of three pictures as it lies on the disk when the first of its posts is made. */
  private PostPlan begun(int most) throws IOException {
    PhoneCompose source = source();
    List<DraftPicture> pictures = new ArrayList<>();
    for (String photo : List.of("picos.jpg", "stream.jpg", "lamp.jpg")) {
      Taken taken = source.take(new Photo(photo), "batch-" + pictures.size(), () -> true);
      pictures.add(((Taken.Good) taken).picture());
    }
    Draft draft = Draft.EMPTY.withCaption("The week").with(pictures);
    PostPlan plan = PostPlan.of(draft, most, IdSource.secure());
    source.save(draft.becoming(plan.named()));
    return plan;
  }

  private static void post(PhoneCompose source, PostPlan.Part part) throws IOException {
    assertThat(source.publish(part, Audience.COMMUNITY, Keep.NOTHING))
        .isInstanceOf(PublishPost.Result.Posted.class);
  }

  @Test
  public void whatWasPostedIsNotInTheDraftOfTheNextProcess() throws IOException {
    PostPlan plan = begun(20);
    post(source(), plan.posts().get(0));
    app.beginAgain();

    assertThat(source().load()).isEqualTo(Draft.EMPTY);
    try (var left = Files.list(folder().resolve("files"))) {
      assertThat(left).isEmpty();
    }
    assertThat(app.phone().graph().feed().posts(9))
        .extracting(PostView::caption)
        .containsExactly("The week");
  }

  @Test
  public void whatWasNotPostedYetIsStillThereAndPosted() throws IOException {
    PostPlan plan = begun(2);
    post(source(), plan.posts().get(0));
    app.beginAgain();

    PhoneCompose next = source();
    Draft left = next.load();
    assertThat(left.caption()).isEqualTo("The week");
    assertThat(left.pictures()).extracting(DraftPicture::id).containsExactly("batch-0", "batch-1");
    post(next, PostPlan.of(left, 2, IdSource.secure()).posts().get(0));

    assertThat(app.phone().graph().feed().posts(9))
        .extracting(post -> post.id() + " " + post.media().size())
        .containsExactly(
            plan.posts().get(1).post().id() + " 2", plan.posts().get(0).post().id() + " 1");
  }
}
