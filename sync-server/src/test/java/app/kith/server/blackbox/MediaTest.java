package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.server.blackbox.client.Answer;
import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Said;
import app.kith.server.blackbox.client.Upload;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Section 6: uploads by tus, and pictures. */
class MediaTest extends Blackbox {
  /** The picture of the paper's own example, and its shared copy. */
  private static final byte[] ORIGINAL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAADHRFWHRBdXRob3IATWFyaWHEH/NhAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  private static final byte[] SHARED =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  @Test
  @Proves("`original` is the untouched file for the post's author and the shared copy for others.")
  void a_picture_is_sent_in_parts_and_read_in_parts() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    String media = Ids.random();
    String post = Ids.random();
    maria.push(Said.picture(post, media, ORIGINAL, SHARED));
    assertThat(Device.about(ben.changes(), post)).isEmpty();

    Upload upload = Upload.begun(place.wire(), maria.token(), ORIGINAL);
    assertThat(upload.send(ORIGINAL, 0, 40).header("Upload-Offset")).isEqualTo("40");
    assertThat(upload.where().header("Upload-Offset")).isEqualTo("40");
    assertThat(upload.send(ORIGINAL, 40, ORIGINAL.length).header("Kith-Verified"))
        .isEqualTo("true");

    assertThat(Device.about(ben.changes(), post)).hasSize(1);
    String path = "/v1/media/" + media + "/original";
    assertThat(place.wire().get(path, maria.token()).body()).isEqualTo(ORIGINAL);
    assertThat(place.wire().get(path, ben.token()).body()).isEqualTo(SHARED);
    Answer part =
        place
            .wire()
            .send(
                "GET",
                path,
                Map.of("Authorization", "Bearer " + ben.token(), "Range", "bytes=8-15"),
                new byte[0]);
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 8-15/" + SHARED.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(SHARED, 8, 16));
  }

  @Test
  @Proves("the very blob that would go out must have been delivered by the post's author")
  void another_s_blob_is_not_had_by_naming_it() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    maria.push(Said.picture(Ids.random(), Ids.random(), ORIGINAL, SHARED));
    Upload.begun(place.wire(), maria.token(), ORIGINAL).send(ORIGINAL, 0, ORIGINAL.length);

    String media = Ids.random();
    ben.push(Said.picture(Ids.random(), media, ORIGINAL, SHARED));

    assertThat(place.wire().get("/v1/media/" + media + "/original", ben.token()).named())
        .isEqualTo("404 no_such_media");
    Answer begun = Upload.begin(place.wire(), ben.token(), ORIGINAL);
    assertThat(begun.status() + " " + begun.header("Upload-Offset")).isEqualTo("201 0");
  }

  @Test
  @Proves("| `no_such_upload` | 404 | no such upload of this account, or no longer |")
  void another_s_upload_is_not_there() throws IOException {
    Device maria = place.newcomer();
    Device ben = place.newcomer();
    Upload upload = Upload.begun(place.wire(), maria.token(), ORIGINAL);

    Upload stolen = new Upload(place.wire(), ben.token(), upload.place());

    assertThat(stolen.send(ORIGINAL, 0, 10).named()).isEqualTo("404 no_such_upload");
    assertThat(stolen.where().status()).isEqualTo(404);
  }

  @Test
  @Proves(
      "| `upload_wrong_hash` | 460 | all bytes came and are not the blob's; the upload is forgotten |")
  void other_bytes_are_refused() throws IOException {
    Device maria = place.newcomer();
    Upload upload = Upload.begun(place.wire(), maria.token(), ORIGINAL);

    assertThat(upload.send(new byte[ORIGINAL.length], 0, ORIGINAL.length).named())
        .isEqualTo("460 upload_wrong_hash");
  }
}
