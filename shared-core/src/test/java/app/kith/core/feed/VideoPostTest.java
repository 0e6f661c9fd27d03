package app.kith.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.media.BlobDigest;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.outbox.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a post of a video says, and what of it is sent. */
class VideoPostTest {
  private static final byte[] VIDEO = SampleMp4.chatty().bytes();
  private static final byte[] DRAWN =
      SamplePng.with(SamplePng.chunk("tEXt", new byte[] {'n', 0, 'x'}));
  private static final PosterMaker DRAWING = (video, info) -> Optional.of(DRAWN);

  @TempDir Path folder;

  private final MutationCodec codec = new MutationCodec(KithJson.create());
  private final MemoryOutboxStore outbox = new MemoryOutboxStore();
  private OriginalsFolder originals = new OriginalsFolder(Path.of("."));

  @BeforeEach
  void open() throws IOException {
    originals = new OriginalsFolder(folder.resolve("originals"));
    outbox.write(writing -> {
      writing.setIdentity(SampleOutbox.IDENTITY);
      return true;
    });
  }

  private PublishPost.Result publish(PosterMaker posters, Path... files) throws IOException {
    Outbox rules = new Outbox(codec, Limits.STANDARD, Set.of());
    PublishPost publish =
        new PublishPost(
            originals,
            Placeholders.NONE,
            posters,
            new MutationWriter(outbox, rules, () -> SampleOutbox.clock(0), Limits.STANDARD),
            IdSource.secure(),
            () -> SampleOutbox.clock(0),
            Limits.STANDARD);
    return publish.publish(List.of(files), "", Audience.COMMUNITY);
  }

  private Mutation.CreatePost posted(PosterMaker posters, Path... files) throws IOException {
    assertThat(publish(posters, files)).isInstanceOf(PublishPost.Result.Posted.class);
    String text = outbox.read(OutboxReader::rows).get(0).m();
    return (Mutation.CreatePost) ((Decoded.Known) codec.decode(text)).mutation();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static String hash(byte[] bytes) throws IOException {
    return BlobDigest.copy(new ByteArrayInputStream(bytes), new ByteArrayOutputStream())
        .id()
        .value();
  }

  @Test
  void tellsSizeAndTimeAndHasAPosterOfItsOwnIdThatIsSentToo() throws IOException {
    Path photo = file("a.png", SamplePng.with());

    Mutation.CreatePost post = posted(DRAWING, file("clip.mp4", VIDEO), photo);

    Picture video = post.media().get(0);
    assertThat(video.kind()).isEqualTo("video");
    assertThat(video.type()).isEqualTo("video/mp4");
    assertThat(List.of(video.width(), video.height())).containsExactly(64, 48);
    assertThat(video.duration()).isEqualTo(3_000);
    assertThat(video.sha256()).isNotEqualTo(hash(VIDEO));
    String poster = hash(SamplePng.with());
    assertThat(video.poster())
        .isEqualTo(new Picture.Poster("image/png", 40, 30, SamplePng.with().length, poster));
    assertThat(post.originals())
        .extracting(Original::media)
        .containsExactly(video.id(), post.media().get(1).id(), video.id() + "-p");
    assertThat(post.originals())
        .extracting(Original::name)
        .containsExactly("clip.mp4", "a.png", "poster");
    assertThat(outbox.read(OutboxReader::uploads))
        .extracting(Upload::blob)
        .containsExactlyInAnyOrder(hash(VIDEO), poster);
    assertThat(originals.kept())
        .containsExactlyInAnyOrder(new BlobId(hash(VIDEO)), new BlobId(poster));
  }

  @Test
  void doesWithoutAPosterWhereNoneCanBeDrawn() throws IOException {
    Mutation.CreatePost post = posted(PosterMaker.NONE, file("clip.mp4", VIDEO));

    assertThat(post.media().get(0).poster()).isNull();
    assertThat(post.media().get(0).hasSmaller()).isFalse();
    assertThat(post.originals()).hasSize(1);
  }

  @Test
  void doesWithoutAPosterThatIsNoPicture() throws IOException {
    Mutation.CreatePost post =
        posted((video, info) -> Optional.of(new byte[9]), file("clip.mp4", VIDEO));

    assertThat(post.media().get(0).poster()).isNull();
  }

  @Test
  void leavesNothingOfAVideoThatIsCutOff() throws IOException {
    PublishPost.Result result =
        publish(DRAWING, file("clip.mp4", Arrays.copyOf(VIDEO, VIDEO.length / 2)));

    assertThat(result).isInstanceOf(PublishPost.Result.NotPosted.class);
    assertThat(((PublishPost.Result.NotPosted) result).sentence()).contains("clip.mp4: ");
    assertThat(outbox.read(OutboxReader::uploads)).isEmpty();
    assertThat(folder.resolve("originals").toFile().list()).isEmpty();
  }
}
