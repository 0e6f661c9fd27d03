package app.kith.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.ByteRange.Asked;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static Asked of(String header) {
    return ByteRange.of(Optional.of(header), 100);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 99",
    "bytes=0-0, 0, 0",
    "bytes=10-19, 10, 19",
    "bytes=90-200, 90, 99",
    "bytes=-1, 99, 99",
    "bytes=-500, 0, 99"
  })
  void aPartIsWhatLiesInTheFile(String header, long from, long to) {
    assertThat(of(header)).isEqualTo(new Asked.Part(new ByteRange(from, to)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=5-4", "bytes=-0", "bytes=--1"})
  void whatLiesBeyondItCantBeGiven(String header) {
    assertThat(of(header)).isEqualTo(new Asked.Unsatisfiable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,4-5", "pages=1-2", "bytes=a-b", "bytes=7"})
  void whatIsNoSinglePartIsAnsweredWithTheWhole(String header) {
    assertThat(of(header)).isEqualTo(new Asked.Whole());
  }

  @Test
  void itSaysWhatIsAskedForAndWhatIsGiven() {
    ByteRange range = new ByteRange(10, 19);

    assertThat(range.asked()).isEqualTo("bytes=10-19");
    assertThat(range.given(100)).isEqualTo("bytes 10-19/100");
    assertThat(range.length()).isEqualTo(10);
    assertThat(ByteRange.of(Optional.empty(), 100)).isEqualTo(new Asked.Whole());
  }
}
