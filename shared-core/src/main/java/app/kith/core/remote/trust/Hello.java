package app.kith.core.remote.trust;

import io.avaje.jsonb.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/hello?nonce=<nonce>&address=<address>}, the first thing that a
 * device asks at an address: who is there, and a proof of it. Nothing secret is sent before it was
 * checked.
 *
 * <p>The signature is ECDSA on P-256 with SHA-256, by the community's key, over the UTF-8 of these
 * lines, parted by a single line feed, the last one without:
 *
 * <pre>
 * kith-hello-1
 * nonce        as the device asked, 16 to 64 of A-Z a-z 0-9 _ -
 * address      as the device asked
 * community
 * epoch
 * protocol.min
 * protocol.max
 * now
 * addresses    joined by single spaces
 * name         last, since it alone may hold anything
 * </pre>
 *
 * <p>The nonce makes each proof fresh. The address is that under which the device asked, so that a
 * proof obtained from the true server can't be shown at another's address; the server signs only
 * what may be its own.
 *
 * @param community the community's id, which follows from the key
 * @param name what the community calls itself; for people, no proof of anything
 * @param key the community's public key, SPKI in base64
 * @param epoch the server's epoch as text
 * @param addresses where else the server can be found, as in invite links
 * @param protocol which versions the server speaks
 * @param now the server's time in milliseconds since 1970
 * @param signature in base64
 */
@Json
public record Hello(
    String community,
    String name,
    String key,
    String epoch,
    List<String> addresses,
    ProtocolRange protocol,
    long now,
    String signature) {
  private static final String VERSION = "kith-hello-1";

  /** Takes what is missing for empty: it comes from somebody who has proved nothing yet. */
  public Hello {
    community = orEmpty(community);
    name = orEmpty(name);
    key = orEmpty(key);
    epoch = orEmpty(epoch);
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    protocol = protocol == null ? new ProtocolRange(0, 0) : protocol;
    signature = orEmpty(signature);
  }

  /** The same with a signature. */
  public Hello signed(byte[] made) {
    String text = Base64.getEncoder().encodeToString(made);
    return new Hello(community, name, key, epoch, addresses, protocol, now, text);
  }

  /** What is signed. */
  public byte[] toSign(String nonce, String address) {
    String text =
        String.join(
            "\n",
            VERSION,
            nonce,
            address,
            community,
            epoch,
            Integer.toString(protocol.min()),
            Integer.toString(protocol.max()),
            Long.toString(now),
            String.join(" ", addresses),
            name);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
