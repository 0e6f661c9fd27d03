package app.kith.core.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.fuzz.Spoiled;
import app.kith.core.json.KithJson;
import app.kith.core.model.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiledMutationTest {
  private static final int ROUNDS = 2_000;

  private final MutationCodec codec = new MutationCodec(KithJson.create());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"value\":{\"fixed\":{\"claimed\":1,\"media\":[{\"id\":\"m1\",\"kind\":\"photo\",\"type\":\"image/png\",\"width\":1,\"height\":1,\"bytes\":67,\"sha256\":\"a1abfd410973b0111c215baa879b9edcd739e601659ba44168269767cc2e9108\"}]},\"caption\":\"Boat\",\"originals\":{\"files\":[{\"media\":\"m1\",\"sha256\":\"6fd0fa24edeb99f0298e30773ca44b3bc877952e673640e0e5c027e108c039e2\",\"bytes\":91,\"type\":\"image/png\",\"name\":\"boat.png\"}]}},\"audience\":\"community\"}",
        "{\"kind\":\"comment\",\"v\":1,\"entity\":\"c1\",\"value\":{\"fixed\":{\"post\":\"p1\",\"claimed\":1},\"text\":\"Nice\"},\"audience\":\"followers\"}",
        "{\"kind\":\"caption\",\"v\":1,\"entity\":\"p1\",\"value\":\"At last\",\"base\":\"d1:1\",\"audience\":\"me\"}",
        "{\"kind\":\"block\",\"v\":1,\"entity\":\"a1\",\"field\":\"a2\",\"value\":true,\"base\":\"d1:7\"}",
        "{\"kind\":\"audience\",\"v\":1,\"entity\":\"p1\",\"field\":\"audience\",\"value\":\"me\"}",
        "{\"kind\":\"portrait\",\"v\":1,\"entity\":\"a1\",\"field\":\"portrait\",\"value\":\"\"}"
      })
  void what_is_spoiled_is_decoded_or_named_malformed(String good) {
    Spoiled spoiled = new Spoiled(good.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      String text = spoiled.of(good);

      if (codec.decode(text) instanceof Decoded.Known known) {
        String problem = MutationCheck.problem(known.mutation(), Limits.STANDARD).orElse("");
        assertThat(problem).as(text).isNotNull();
      }
    }
  }
}
