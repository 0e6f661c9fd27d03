package app.kith.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import app.kith.core.model.BlobId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BlobDigestTest {
  @Test
  void copiesAndTellsWhatItCopied() throws IOException {
    byte[] file = new byte[100_000];
    ByteArrayOutputStream copy = new ByteArrayOutputStream();

    BlobDigest digest = BlobDigest.copy(new ByteArrayInputStream(file), copy);

    assertThat(copy.toByteArray()).isEqualTo(file);
    assertThat(digest.bytes()).isEqualTo(100_000);
  }

  @Test
  void isTheSha256() throws IOException {
    DigestOutput out = new DigestOutput(new ByteArrayOutputStream());

    out.write('a');
    out.write(Bytes.ascii("bc"));

    assertThat(out.digest())
        .isEqualTo(
            new BlobDigest(
                new BlobId("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), 3));
  }

  @Test
  void copiesNoMoreThanIsWantedOfAStreamWithoutAnEnd() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    ByteArrayOutputStream copy = new ByteArrayOutputStream();

    BlobDigest digest = BlobDigest.copy(endless, copy, 100_000);

    assertThat(digest.bytes()).isEqualTo(100_000);
    assertThat(copy.size()).isEqualTo(100_000);
  }
}
