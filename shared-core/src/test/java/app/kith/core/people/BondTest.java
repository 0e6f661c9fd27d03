package app.kith.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BondTest {
  private static Person person(boolean following, Ties ties) {
    return new Person("a", "anna", "Anna", "", following, ties);
  }

  private static Ties ties(boolean asksFirst, boolean requested, boolean blocked) {
    return new Ties(asksFirst, requested, false, blocked, blocked);
  }

  @Test
  void whoLetsNobodyFollowUnaskedIsAskedAndThenFollowed() {
    assertThat(person(false, ties(false, false, false)).bond()).isEqualTo(Bond.OPEN);
    assertThat(person(false, ties(true, false, false)).bond()).isEqualTo(Bond.ASKS_FIRST);
    assertThat(person(true, ties(true, true, false)).bond()).isEqualTo(Bond.ASKED);
    assertThat(person(true, ties(true, false, false)).bond()).isEqualTo(Bond.FOLLOWING);
    assertThat(Bond.ASKED.isWanted()).isTrue();
    assertThat(Bond.ASKS_FIRST.isWanted()).isFalse();
  }

  @Test
  void aBlockGoesBeforeAllElse() {
    assertThat(person(true, ties(true, true, true)).bond()).isEqualTo(Bond.BLOCKED);
    assertThat(person(false, new Ties(false, false, true, false, true)).isAsking()).isFalse();
    assertThat(person(false, new Ties(false, false, true, false, false)).isAsking()).isTrue();
  }
}
