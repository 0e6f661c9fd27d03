package app.kith.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdSourceTest {
  @Test
  void idsAreTwentySixCharactersOfTheAlphabet() {
    assertThat(IdSource.secure().next()).matches("[0-7][0-9a-hjkmnp-tv-z]{25}");
  }

  @Test
  void bytesAreWrittenTheHighestBitsFirst() {
    byte[] ones = new byte[16];
    Arrays.fill(ones, (byte) 0xff);
    byte[] one = new byte[16];
    one[15] = 1;

    assertThat(IdSource.textOf(ones)).isEqualTo("7zzzzzzzzzzzzzzzzzzzzzzzzz");
    assertThat(IdSource.textOf(one)).isEqualTo("00000000000000000000000001");
  }

  @Test
  void onlyTheFirst128BitsCount() {
    byte[] hash = new byte[32];
    hash[0] = (byte) 0x80;
    hash[31] = 1;

    assertThat(IdSource.textOf(hash)).isEqualTo("40000000000000000000000000");
  }
}
