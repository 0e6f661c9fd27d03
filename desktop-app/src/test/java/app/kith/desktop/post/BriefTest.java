package app.kith.desktop.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefTest {
  @Test
  void aShortTextIsShownAsItIs() {
    assertThat(Brief.of("")).isEmpty();
    assertThat(Brief.of("Six words are not a lot.")).isEmpty();
  }

  @Test
  void aLongTextEndsAtAWord() {
    String brief = Brief.of("grandmother ".repeat(80));

    assertThat(brief).hasSizeBetween(300, 420).endsWith("grandmother …");
  }

  @Test
  void manyShortLinesAreLongToo() {
    String brief = Brief.of("one\n".repeat(100));

    assertThat(brief.lines()).hasSizeBetween(5, 7);
  }

  @Test
  void aWordOrTwoMoreIsNotFolded() {
    assertThat(Brief.of("a".repeat(6 * 66 + 20))).isEmpty();
  }

  @Test
  void oneEndlessWordIsCutSomewhere() {
    assertThat(Brief.of("a".repeat(5_000))).hasSizeLessThan(500);
  }
}
