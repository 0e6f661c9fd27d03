package app.kith.server.blackbox.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The first request at any address, and whether its answer is to be believed. */
public record Hello(Json answer, String nonce, String address) {
  public static Hello ask(Wire wire) throws IOException {
    String nonce = Ids.random();
    String address = wire.server().getAuthority();
    Answer answer = wire.get("/v1/hello?nonce=" + nonce + "&address=" + address, "");
    return new Hello(answer.good(), nonce, address);
  }

  /** What does not fit to the invite, or empty. */
  public Optional<String> problem(Invite invite) {
    byte[] key = Base64.getDecoder().decode(answer.get("key").text());
    byte[] print = Chain.sha256(key);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(print).equals(invite.pin())) {
      return Optional.of("pin");
    }
    String community = Ids.text(Arrays.copyOf(print, 16));
    if (!community.equals(invite.community())
        || !community.equals(answer.get("community").text())) {
      return Optional.of("community");
    }
    Json range = answer.get("protocol");
    if (range.get("min").number() > 1 || range.get("max").number() < 1) {
      return Optional.of("protocol");
    }
    return isSigned(key) ? Optional.empty() : Optional.of("signature");
  }

  private boolean isSigned(byte[] key) {
    Json range = answer.get("protocol");
    List<String> addresses = answer.get("addresses").items().stream().map(Json::text).toList();
    String text =
        String.join(
            "\n",
            "kith-hello-1",
            nonce,
            address,
            answer.get("community").text(),
            answer.get("epoch").text(),
            String.valueOf(range.get("min").number()),
            String.valueOf(range.get("max").number()),
            String.valueOf(answer.get("now").number()),
            String.join(" ", addresses),
            answer.get("name").text());
    try {
      PublicKey signer = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
      Signature check = Signature.getInstance("SHA256withECDSA");
      check.initVerify(signer);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(answer.get("signature").text()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key can't be used: " + answer, e);
    }
  }
}
