package app.kith.core.mutation;

/** What a mutation's JSON text turned out to be. */
public sealed interface Decoded {
  /** A kind and version that this program knows. */
  record Known(Mutation mutation, Parts parts) implements Decoded {}

  /** From a newer program: to be kept and relayed raw. */
  record Unknown(Envelope envelope) implements Decoded {}

  /** Not a mutation at all; {@code why} is for a log or a reason. */
  record Malformed(String why) implements Decoded {}
}
