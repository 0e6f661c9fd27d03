package app.kith.core.remote.trust;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/** A community with a key of its own, which answers hello as a server would. */
public final class TestCommunity {
  private final KeyPair keys;

  public TestCommunity() throws GeneralSecurityException {
    this("secp256r1");
  }

  TestCommunity(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    this.keys = generator.generateKeyPair();
  }

  public byte[] spki() {
    return keys.getPublic().getEncoded();
  }

  public CommunityPin pin() {
    return CommunityPin.of(spki());
  }

  /** An unsigned answer. */
  public Hello hello() {
    return new Hello(
        pin().community().value(),
        "The Harbour",
        Base64.getEncoder().encodeToString(spki()),
        "1.9f2c41d07b3a",
        List.of("192.168.1.20:8420", "harbour.local:8420"),
        ProtocolRange.ofThisProgram(),
        1_793_000_000_000L,
        "");
  }

  public Hello signed(Hello hello, String nonce, String address) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(CommunityKeys.SIGNATURE);
    signature.initSign(keys.getPrivate());
    signature.update(hello.toSign(nonce, address));
    return hello.signed(signature.sign());
  }
}
