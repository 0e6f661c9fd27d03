package app.kith.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostPage;
import app.kith.core.feed.PublishPost;
import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.Keep;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.model.Audience;
import app.kith.core.model.DeviceId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.people.People;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.SampleRows;
import app.kith.core.view.DeviceView;
import app.kith.core.view.RowReader;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftPostTest {
  private static final PostId POST = new PostId("0".repeat(25) + "1");

  @TempDir Path folder;
  private final Jsonb json = KithJson.create();
  private final IdSource ids = IdSource.secure();
  private final MemoryOutboxStore outbox = new MemoryOutboxStore();
  private final MemoryLocalStore base = new MemoryLocalStore();
  private final Outbox rules = new Outbox(new MutationCodec(json), Limits.STANDARD, Set.of());

  @BeforeEach
  void open() throws IOException {
    outbox.write(writing -> {
      writing.setIdentity(SampleOutbox.IDENTITY);
      return true;
    });
  }

  /** As the next process opens it. */
  private DraftFile file() {
    return new DraftFile(folder.resolve("draft"), json);
  }

  private PostPage posts() {
    DeviceView view = new DeviceView(base, outbox, rules);
    RowReader rows = new RowReader(json);
    return new PostPage(
        view, outbox, new MutationCodec(json), new People(view, rows, new JsonText(json)), rows);
  }

  private void publish(PostPlan.Part part) throws IOException {
    PublishPost publish =
        new PublishPost(
            new OriginalsFolder(folder.resolve("originals")),
            Placeholders.NONE,
            PosterMaker.NONE,
            new MutationWriter(outbox, rules, () -> SampleOutbox.clock(0), Limits.STANDARD),
            ids,
            () -> SampleOutbox.clock(0),
            Limits.STANDARD);
    List<PublishPost.Source> files = new ArrayList<>();
    part.pictures().forEach(it -> files.add(new PublishPost.Source(it.file(), it.alt())));
    assertThat(
            publish.publishAs(
                part.post().id(), files, part.post().caption(), Audience.COMMUNITY, Keep.NOTHING))
        .isEqualTo(new PublishPost.Result.Posted(part.post().id(), 0));
  }

  private Draft draft(int pictures) throws IOException {
    List<DraftPicture> all = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      byte[] text = {'n', 0, (byte) ('0' + i)};
      Path file =
          Files.write(folder.resolve("p" + i), SamplePng.with(SamplePng.chunk("tEXt", text)));
      all.add(new DraftPicture("id" + i, file, "", 1, 1, 70));
    }
    return Draft.EMPTY.withCaption(" The week ").with(all);
  }

  /** Up to where the first post may be made. */
  private PostPlan begun(Draft draft, int most) throws IOException {
    PostPlan plan = PostPlan.of(draft, most, ids);
    file().save(draft.becoming(plan.named()));
    return plan;
  }

  @Test
  void whatWasPostedBeforeTheProgramEndedIsNotInTheDraftAgain() throws IOException {
    publish(begun(draft(2), 20).posts().get(0));

    assertThat(file().load().pictures()).hasSize(2);
    assertThat(file().load(posts()::isMade)).isEqualTo(Draft.EMPTY);
    assertThat(file().load()).isEqualTo(Draft.EMPTY);
  }

  @Test
  void ofSeveralPostsThoseThatWereNotMadeStay() throws IOException {
    PostPlan plan = begun(draft(5), 2);
    publish(plan.posts().get(0));
    publish(plan.posts().get(1));

    Draft left = file().load(posts()::isMade);

    assertThat(left.pictures()).extracting(DraftPicture::id).containsExactly("id0", "id1");
    assertThat(left.caption()).isEqualTo(" The week ");
    PostPlan again = PostPlan.of(left, 2, ids);
    assertThat(again.named()).containsExactly(plan.named().get(2));
    publish(again.posts().get(0));
    assertThat(outbox.read(OutboxReader::rows))
        .extracting(OutboxRow::entity)
        .containsExactlyElementsOf(plan.named().stream().map(it -> it.id().value()).toList());
  }

  @Test
  void aDraftOfWhichNothingWasPostedStaysWhole() throws IOException {
    Draft draft = draft(2);
    PostPlan plan = begun(draft, 20);

    Draft found = file().load(posts()::isMade);

    assertThat(found).isEqualTo(draft.becoming(plan.named()));
    assertThat(PostPlan.of(found.withCaption("Another"), 20, ids).named())
        .extracting(DraftPost::id)
        .doesNotContain(plan.named().get(0).id());
  }

  @Test
  void aDeviceThatCannotTellLeavesTheDraftWhole() throws IOException {
    begun(draft(1), 20);

    Draft found =
        file()
            .load(post -> {
              throw new IOException("disk");
            });

    assertThat(found.pictures()).hasSize(1);
    assertThat(found.posts()).hasSize(1);
  }

  @Test
  void aPostThatTheServerConfirmedWasMade() throws IOException {
    assertThat(posts().isMade(POST)).isFalse();
    base.write(writing -> {
      writing.putRow(SampleRows.waitingPost(POST.value(), "alice", 5));
      return true;
    });

    assertThat(posts().isMade(POST)).isTrue();
  }

  @Test
  void aPostThatWasSentAndIsGoneWasMade() throws IOException {
    PostPlan.Part part = begun(draft(1), 20).posts().get(0);
    publish(part);
    outbox.write(writing -> {
      rules.number(writing, new DeviceId(SampleOutbox.IDENTITY.device()), "1.a", 9, 0);
      for (OutboxRow row : writing.rows()) {
        writing.deleteRow(row.key());
      }
      return true;
    });

    assertThat(posts().isMade(part.post().id())).isTrue();
  }

  @Test
  void aDraftOfBeforePostsWereNamedIsRead() throws IOException {
    Files.createDirectory(folder.resolve("draft"));
    Files.write(
        folder.resolve("draft").resolve("draft.json"),
        ("{\"caption\":\"Old\",\"audience\":\"me\",\"pictures\":[],\"coming\":[],"
                + "\"keepPlace\":false}")
            .getBytes(StandardCharsets.UTF_8));

    assertThat(file().load(posts()::isMade))
        .isEqualTo(Draft.EMPTY.withCaption("Old").to(Audience.ME));
  }

  @Test
  void wordsThatCameBesideThoseThatWerePostedStay() {
    DraftPost made = new DraftPost(POST, List.of(), "The week");

    assertThat(Draft.EMPTY.withCaption("The week\n\nMore").after(made).caption()).isEqualTo("More");
    assertThat(Draft.EMPTY.withCaption("Before\n\nThe week ").after(made).caption())
        .isEqualTo("Before");
    assertThat(Draft.EMPTY.withCaption("The weekend").after(made).caption())
        .isEqualTo("The weekend");
    assertThat(Draft.EMPTY.withCaption(" The week").after(made)).isEqualTo(Draft.EMPTY);
  }
}
