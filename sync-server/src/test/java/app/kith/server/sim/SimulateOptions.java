package app.kith.server.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The words after {@code simulate}.
 *
 * @param seeds how many, at least one
 * @param from the first one
 * @param planted a bug's name, or {@code list}, or empty
 * @param json whether the result is a JSON document
 * @param help whether only an explanation is wanted
 */
record SimulateOptions(int seeds, long from, String planted, boolean json, boolean help) {
  private static final SimulateOptions NONE = new SimulateOptions(1_000, 0, "", false, false);

  /** The words can't be understood; {@code exit} is 2 for an unknown word, 1 for a wrong value. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;
    final int exit;

    Wrong(int exit, String sentence) {
      super(sentence);
      this.exit = exit;
    }
  }

  static SimulateOptions parse(List<String> words) throws Wrong {
    SimulateOptions options = NONE;
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      options = options.with(rest.pop(), rest);
    }
    return options;
  }

  private SimulateOptions with(String option, Deque<String> rest) throws Wrong {
    return switch (option) {
      case "--json" -> new SimulateOptions(seeds, from, planted, true, help);
      case "--help" -> new SimulateOptions(seeds, from, planted, json, true);
      case "--seeds" ->
          new SimulateOptions((int) number(option, rest, 1), from, planted, json, help);
      case "--from" -> new SimulateOptions(seeds, number(option, rest, 0), planted, json, help);
      case "--planted" -> new SimulateOptions(seeds, from, value(option, rest), json, help);
      default -> throw new Wrong(2, "simulate knows no " + option + ": see kith simulate --help");
    };
  }

  private static String value(String option, Deque<String> rest) throws Wrong {
    if (rest.isEmpty()) {
      throw new Wrong(2, option + " needs a value: see kith simulate --help");
    }
    return rest.pop();
  }

  private static long number(String option, Deque<String> rest, int least) throws Wrong {
    String text = value(option, rest);
    if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < least) {
      throw new Wrong(
          1, option + " takes a number of at least " + least + ", not " + text + ": try 500");
    }
    return Long.parseLong(text);
  }
}
