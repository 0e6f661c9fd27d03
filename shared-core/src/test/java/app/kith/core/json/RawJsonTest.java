package app.kith.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.Register;
import io.avaje.jsonb.JsonType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawJsonTest {
  @Test
  void a_long_value_is_written_whole_wherever_it_begins() throws InterruptedException {
    List<Integer> failed = Collections.synchronizedList(new ArrayList<>());
    for (int before = 0; before < 7_000; before += 350) {
      int length = before;
      // A thread of its own has a small buffer yet, which is what avaje makes no room in.
      Thread thread =
          new Thread(() -> {
            if (!survives(length)) {
              failed.add(length);
            }
          });
      thread.start();
      thread.join();
    }

    assertThat(failed).isEmpty();
  }

  private static boolean survives(int before) {
    JsonType<List<Register>> type = KithJson.create().type(Register.class).list();
    List<Register> registers = Arrays.asList(register('é', before), register('b', 5_000));
    try {
      return type.fromJson(type.toJson(registers)).equals(registers)
          && type.fromJson(type.toJsonBytes(registers)).equals(registers);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Register register(char letter, int length) {
    char[] letters = new char[length];
    Arrays.fill(letters, letter);
    return new Register(new RawJson("\"" + new String(letters) + "\""), "device:1", 1);
  }
}
