package app.kith.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.model.Audience;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.outbox.Upload;
import app.kith.core.people.People;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.SampleRows;
import app.kith.core.store.StoredRow;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingPostsTest {
  @TempDir Path folder;
  private final Jsonb json = KithJson.create();
  private final MutationCodec codec = new MutationCodec(json);
  private final Outbox rules = new Outbox(codec, Limits.STANDARD, Set.of());
  private final MemoryOutboxStore outbox = new MemoryOutboxStore();
  private final MemoryLocalStore base = new MemoryLocalStore();
  private final DeviceView view = new DeviceView(base, outbox, rules);
  private final RowReader rows = new RowReader(json);
  private final People people = new People(view, rows, new JsonText(json));
  private final HomeFeed feed = new HomeFeed(view, people, rows);
  private final PostPage posts = new PostPage(view, outbox, codec, people, rows);
  private final MutationWriter writer =
      new MutationWriter(outbox, rules, () -> SampleOutbox.clock(0), Limits.STANDARD);
  private final ChangePost change =
      new ChangePost(posts, writer, IdSource.secure(), () -> SampleOutbox.clock(0));

  @BeforeEach
  void open() throws IOException {
    outbox.write(writing -> {
      writing.setIdentity(SampleOutbox.IDENTITY);
      return true;
    });
    base.write(writing -> {
      writing.setPosition(new Position("1.a", "cursor", 1, 1));
      return true;
    });
  }

  private Path picture(String name, int which) throws IOException {
    byte[] text = {'n', 0, (byte) ('0' + which)};
    return Files.write(folder.resolve(name), SamplePng.with(SamplePng.chunk("tEXt", text)));
  }

  private String posts(Path... files) throws IOException {
    PublishPost publish =
        new PublishPost(
            new OriginalsFolder(folder.resolve("originals")),
            Placeholders.NONE,
            PosterMaker.NONE,
            writer,
            IdSource.secure(),
            () -> SampleOutbox.clock(0),
            Limits.STANDARD);
    PublishPost.Result result = publish.publish(List.of(files), "", Audience.COMMUNITY);
    assertThat(result).isInstanceOf(PublishPost.Result.Posted.class);
    return ((PublishPost.Result.Posted) result).post().value();
  }

  private List<Upload> uploads() throws IOException {
    return outbox.read(OutboxReader::uploads);
  }

  @Test
  void waitingPostsStandNewestFirst() throws IOException {
    base.write(writing -> {
      for (StoredRow row :
          List.of(
              SampleRows.waitingPost("old", "alice", 5),
              SampleRows.waitingPost("new", "alice", 6))) {
        writing.putRow(SampleRows.withBodies(row, "{\"claimed\":1,\"media\":[]}", "{}"));
      }
      return true;
    });
    String first = posts(picture("a.png", 1));
    String second = posts(picture("b.png", 2));

    assertThat(feed.posts(10))
        .extracting(PostView::id)
        .containsExactly(second, first, "new", "old");
  }

  @Test
  void aPostWhosePictureCannotBeSentIsRejected() throws IOException {
    String post = posts(picture("a.png", 1));
    outbox.write(writing -> {
      writing.putUpload(writing.uploads().get(0).failed("too large"));
      return true;
    });

    assertThat(feed.posts(10)).extracting(PostView::state).containsExactly(PostState.REJECTED);
    assertThat(posts.post(post)).map(PostView::state).contains(PostState.REJECTED);
  }

  @Test
  void aPostThatIsDeletedBeforeItIsSentTakesItsUploadsAlong() throws IOException {
    String post = posts(picture("a.png", 1), picture("b.png", 2));
    posts(picture("b.png", 2));

    assertThat(change.delete(post)).isInstanceOf(Added.Kept.class);

    assertThat(uploads()).hasSize(1);
    String kept = uploads().get(0).blob();
    assertThat(outbox.read(OutboxReader::rows).get(1).m()).contains(kept);
  }

  @Test
  void anUploadThatAConfirmedPostOfMineNamesStays() throws IOException {
    String post = posts(picture("a.png", 1));
    String files = "{\"files\":[\"" + uploads().get(0).blob() + "\"]}";
    base.write(writing -> {
      writing.putRow(
          SampleRows.withBodies(
              SampleRows.placed(
                  "p1-o", "a:alice/me", 1, SampleRows.row("originals", "alice", "p1", 1, 1, false)),
              files,
              "{}"));
      return true;
    });

    change.delete(post);

    assertThat(uploads()).hasSize(1);
  }

  @Test
  void aFileNameThatOtherSystemsCannotHaveIsChangedNotRefused() throws IOException {
    posts(picture("a\\b\u0007\n.png", 1));

    assertThat(outbox.read(OutboxReader::rows).get(0).m()).contains("\"a_b__.png\"");
  }
}
