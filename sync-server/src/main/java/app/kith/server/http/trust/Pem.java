package app.kith.server.http.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A private key as text, in the form that openssl writes and reads. */
final class Pem {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE = 64;

  private Pem() {}

  static String encode(PrivateKey key) {
    Base64.Encoder base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return BEGIN + "\n" + base64.encodeToString(key.getEncoded()) + "\n" + END + "\n";
  }

  static PrivateKey decode(String text) throws GeneralSecurityException {
    String trimmed = text.strip();
    if (!trimmed.startsWith(BEGIN) || !trimmed.endsWith(END)) {
      throw new GeneralSecurityException("not a private key in PEM");
    }
    String body = trimmed.substring(BEGIN.length(), trimmed.length() - END.length());
    byte[] bytes = Base64.getMimeDecoder().decode(body);
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
  }
}
