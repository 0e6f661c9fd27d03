package app.kith.desktop.command;

import java.util.function.Supplier;

/** What a verb answers. */
public sealed interface Answer {
  /**
   * It is done: exit code 0.
   *
   * @param json the one document, without a line break, for {@code --json}
   * @param text lines for people; nothing is printed where it is empty
   */
  record Done(Supplier<String> json, Supplier<String> text) implements Answer {}

  /** It is done, and the verb has printed what there was to print: exit code 0. */
  record Said() implements Answer {}

  /**
   * It was refused, or failed: exit code 1.
   *
   * @param code for programs
   * @param sentence one line for people that says what to do
   */
  record Refused(String code, String sentence) implements Answer {}

  /**
   * Something is missing that only the verb could see: exit code 2.
   *
   * @param sentence one line that says what
   */
  record Misused(String sentence) implements Answer {}

  /**
   * It failed, and there is more to tell than the sentence: exit code 1.
   *
   * @param json the document, which has the {@code error} of all failures in it
   * @param text lines for people, on standard output
   * @param sentence one line that says what to do
   */
  record Failed(Supplier<String> json, Supplier<String> text, String sentence) implements Answer {}
}
