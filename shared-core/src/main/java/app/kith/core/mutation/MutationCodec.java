package app.kith.core.mutation;

import app.kith.core.json.JsonSyntax;
import app.kith.core.json.JsonText;
import app.kith.core.json.RawJson;
import app.kith.core.json.UntrustedJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mutations to and from their JSON text. The text is what is hashed, sent, stored and relayed. */
public final class MutationCodec {
  private static final int VERSION = 1;
  private static final String DRAFT = "#";

  /** A page wraps what it relays some levels deeper, and must stay readable itself. */
  private static final int MAX_DEPTH = UntrustedJson.MAX_DEPTH - 16;

  /** Members of newer programs that a create keeps as registers; with more it is kept whole. */
  private static final int MAX_MEMBERS = 8;

  private static final Pattern MEMBER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
  private static final Set<String> ENVELOPE =
      names("kind", "v", "entity", "field", "value", "base", "audience");

  /** Also names that a register of another meaning has. */
  private static final Set<String> VALUE =
      names(
          "fixed",
          "originals",
          Registers.CAPTION,
          Registers.TEXT,
          Registers.AUDIENCE,
          Registers.NAME,
          Registers.PORTRAIT,
          Registers.PRIVATE);

  private final JsonType<Envelope> envelopes;
  private final JsonType<PostValue> postValues;
  private final JsonType<PostValue.Fixed> postFixed;
  private final JsonType<PostValue.Originals> originals;
  private final JsonType<CommentValue> commentValues;
  private final JsonType<CommentValue.Fixed> commentFixed;
  private final JsonType<Map<String, RawJson>> members;
  private final JsonText texts;

  public MutationCodec(Jsonb json) {
    envelopes = json.type(Envelope.class);
    postValues = json.type(PostValue.class);
    postFixed = json.type(PostValue.Fixed.class);
    originals = json.type(PostValue.Originals.class);
    commentValues = json.type(CommentValue.class);
    commentFixed = json.type(CommentValue.Fixed.class);
    members = json.type(RawJson.class).map();
    texts = new JsonText(json);
  }

  private static Set<String> names(String... names) {
    return new HashSet<>(Arrays.asList(names));
  }

  /** The JSON text; a base that still waits for its number is written {@code #<key>}. */
  public String encode(Mutation mutation) {
    return envelopes.toJson(envelope(mutation));
  }

  private Envelope envelope(Mutation mutation) {
    return switch (mutation) {
      case Mutation.EditProfile m -> of(m, Registers.NAME, texts.json(m.name()), m.base(), null);
      case Mutation.EditPortrait m ->
          of(m, Registers.PORTRAIT, texts.json(m.jpeg()), m.base(), null);
      case Mutation.CreatePost m -> of(m, null, value(m), Base.NOTHING, m.audience());
      case Mutation.EditCaption m -> of(m, null, texts.json(m.caption()), m.base(), m.audience());
      case Mutation.Delete m -> of(m, null, null, Base.NOTHING, null);
      case Mutation.Like m -> of(m, null, texts.json(m.on()), m.base(), m.audience());
      case Mutation.CreateComment m -> of(m, null, value(m), Base.NOTHING, m.audience());
      case Mutation.Follow m -> of(m, m.target().value(), texts.json(m.on()), m.base(), null);
      case Mutation.ChangeAudience m ->
          of(m, Registers.AUDIENCE, texts.json(m.to().text()), m.base(), null);
      case Mutation.Block m -> of(m, m.target().value(), texts.json(m.on()), m.base(), null);
      case Mutation.EditPrivacy m -> of(m, Registers.PRIVATE, texts.json(m.on()), m.base(), null);
      case Mutation.Approve m -> of(m, m.follower().value(), texts.json(m.on()), m.base(), null);
    };
  }

  /** The name of a mutation's kind on the wire. */
  public static String kind(Mutation mutation) {
    return switch (mutation) {
      case Mutation.EditProfile m -> "profile";
      case Mutation.EditPortrait m -> "portrait";
      case Mutation.CreatePost m -> "post";
      case Mutation.EditCaption m -> "caption";
      case Mutation.Delete m -> "delete";
      case Mutation.Like m -> "like";
      case Mutation.CreateComment m -> "comment";
      case Mutation.Follow m -> "follow";
      case Mutation.ChangeAudience m -> "audience";
      case Mutation.Block m -> "block";
      case Mutation.EditPrivacy m -> "private";
      case Mutation.Approve m -> "approve";
    };
  }

  private static Envelope of(
      Mutation mutation,
      @Nullable String field,
      @Nullable String value,
      Base base,
      @Nullable Audience audience) {
    String entity = mutation.entity().value();
    RawJson raw = value == null ? null : new RawJson(value);
    return new Envelope(
        kind(mutation),
        VERSION,
        entity,
        field,
        raw,
        text(base),
        audience == null ? null : audience.text());
  }

  private String value(Mutation.CreatePost m) {
    RawJson fixed = new RawJson(postFixed.toJson(new PostValue.Fixed(m.claimed(), m.media())));
    RawJson files =
        m.originals().isEmpty()
            ? null
            : new RawJson(originals.toJson(new PostValue.Originals(m.originals())));
    return postValues.toJson(new PostValue(fixed, new RawJson(texts.json(m.caption())), files));
  }

  private String value(Mutation.CreateComment m) {
    RawJson fixed =
        new RawJson(commentFixed.toJson(new CommentValue.Fixed(m.post().value(), m.claimed())));
    return commentValues.toJson(new CommentValue(fixed, new RawJson(texts.json(m.text()))));
  }

  private static @Nullable String text(Base base) {
    return switch (base) {
      case Base.Nothing none -> null;
      case Base.Winner winner -> winner.id().toString();
      case Base.Waiting waiting -> DRAFT + waiting.key();
    };
  }

  /** The draft with its base replaced: the text that is frozen when a mutation is numbered. */
  public String withBase(String draft, @Nullable MutationId base) {
    return envelopes.toJson(
        envelopes.fromJson(draft).withBase(base == null ? null : base.toString()));
  }

  /** The draft with its base naming an own row that has no number (any more). */
  public String withDraftBase(String draft, long key) {
    return envelopes.toJson(envelopes.fromJson(draft).withBase(DRAFT + key));
  }

  /** The envelope of a text that this program wrote. */
  public Envelope envelope(String text) {
    return envelopes.fromJson(text);
  }

  /**
   * Reads a text from a device that may be newer, older or hostile; never throws for what it holds.
   */
  public Decoded decode(String text) {
    Optional<String> broken = JsonSyntax.problem(text);
    if (broken.isPresent()) {
      return new Decoded.Malformed(broken.get());
    }
    try {
      // Refuses what is nested so deep that reading it would end the process, here and on every
      // device.
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      Envelope envelope = UntrustedJson.read(envelopes, utf8, MAX_DEPTH);
      required(envelope.kind(), "kind");
      required(envelope.entity(), "entity");
      return envelope.v() == VERSION
          ? decode(envelope, more(text, ENVELOPE, Registers.MEMBER_PREFIX))
          : new Decoded.Unknown(envelope);
    } catch (JsonException | IllegalArgumentException | NullPointerException e) {
      // avaje gives null for a missing component, which the records of ids refuse.
      return new Decoded.Malformed("not a mutation: " + e.getMessage());
    } catch (IllegalStateException e) {
      return new Decoded.Malformed("not JSON: " + e.getMessage());
    }
  }

  /** The members beside those of these names; null ones count as left out. */
  private Map<String, String> more(String object, Set<String> known, String prefix) {
    Map<String, String> more = new LinkedHashMap<>();
    for (Map.Entry<String, RawJson> member : members.fromJson(object).entrySet()) {
      String value = member.getValue() == null ? "null" : member.getValue().text();
      if (!known.contains(member.getKey()) && !value.trim().equals("null")) {
        more.put(prefix + member.getKey(), value);
      }
    }
    return more;
  }

  private static boolean areNames(Set<String> registers) {
    for (String register : registers) {
      String name =
          register.startsWith(Registers.MEMBER_PREFIX)
              ? register.substring(Registers.MEMBER_PREFIX.length())
              : register;
      if (!MEMBER.matcher(name).matches() || VALUE.contains(register)) {
        return false;
      }
    }
    return registers.size() <= MAX_MEMBERS;
  }

  /**
   * A create keeps what a newer program added as registers of its own. Other kinds have no place
   * for it and are kept whole and unread, but for a delete, which must never wait for that.
   */
  private Decoded decode(Envelope e, Map<String, String> more) {
    return switch (e.kind()) {
      case "post" -> post(e, more);
      case "comment" -> comment(e, more);
      case "delete" ->
          known(new Mutation.Delete(new EntityId(e.entity())), null, Collections.emptyMap());
      default -> more.isEmpty() ? decode(e) : new Decoded.Unknown(e);
    };
  }

  private Decoded decode(Envelope e) {
    return switch (e.kind()) {
      case "profile" ->
          register(e, Registers.NAME, new Mutation.EditProfile(account(e), text(e), base(e)));
      case "portrait" ->
          register(e, Registers.PORTRAIT, new Mutation.EditPortrait(account(e), text(e), base(e)));
      case "caption" ->
          register(
              e,
              Registers.CAPTION,
              new Mutation.EditCaption(postId(e), text(e), base(e), audience(e)));
      case "like" ->
          register(e, "like", new Mutation.Like(postId(e), flag(e), base(e), audience(e)));
      case "audience" ->
          register(
              e,
              Registers.AUDIENCE,
              new Mutation.ChangeAudience(postId(e), audience(text(e)), base(e)));
      case "private" ->
          register(e, Registers.PRIVATE, new Mutation.EditPrivacy(account(e), flag(e), base(e)));
      case "follow" ->
          register(
              e,
              Registers.follow(named(e)),
              new Mutation.Follow(account(e), named(e), flag(e), base(e)));
      case "block" ->
          register(
              e,
              Registers.block(named(e)),
              new Mutation.Block(account(e), named(e), flag(e), base(e)));
      case "approve" ->
          register(
              e,
              Registers.approve(named(e)),
              new Mutation.Approve(account(e), named(e), flag(e), base(e)));
      default -> new Decoded.Unknown(e);
    };
  }

  private Decoded post(Envelope e, Map<String, String> more) {
    PostValue value = postValues.fromJson(value(e));
    PostValue.Fixed fixed = postFixed.fromJson(value.fixed().text());
    PostValue.Originals files =
        value.originals() == null
            ? new PostValue.Originals(Collections.emptyList())
            : originals.fromJson(value.originals().text());
    Audience audience = audience(e);
    Mutation.CreatePost post =
        new Mutation.CreatePost(
            postId(e),
            audience,
            texts.text(value.caption().text()),
            fixed.media(),
            files.files(),
            fixed.claimed());
    more.putAll(more(value(e), names("fixed", "originals", Registers.CAPTION), ""));
    if (!areNames(more.keySet())) {
      return new Decoded.Unknown(e);
    }
    Map<String, String> registers = new LinkedHashMap<>(more);
    registers.put(Registers.CAPTION, value.caption().text());
    registers.put(Registers.AUDIENCE, texts.json(audience.text()));
    return new Decoded.Known(
        post,
        new Parts(
            value.fixed().text(),
            registers,
            value.originals() == null ? null : value.originals().text()));
  }

  private Decoded comment(Envelope e, Map<String, String> more) {
    CommentValue value = commentValues.fromJson(value(e));
    CommentValue.Fixed fixed = commentFixed.fromJson(value.fixed().text());
    Mutation.CreateComment comment =
        new Mutation.CreateComment(
            new CommentId(e.entity()),
            new PostId(fixed.post()),
            texts.text(value.text().text()),
            audience(e),
            fixed.claimed());
    more.putAll(more(value(e), names("fixed", Registers.TEXT), ""));
    if (!areNames(more.keySet())) {
      return new Decoded.Unknown(e);
    }
    Map<String, String> registers = new LinkedHashMap<>(more);
    registers.put(Registers.TEXT, value.text().text());
    return known(comment, value.fixed().text(), registers);
  }

  private static Decoded register(Envelope e, String name, Mutation mutation) {
    return known(mutation, null, Collections.singletonMap(name, value(e)));
  }

  private static Decoded known(
      Mutation mutation, @Nullable String fixed, Map<String, String> registers) {
    return new Decoded.Known(mutation, new Parts(fixed, registers, null));
  }

  private String text(Envelope e) {
    return texts.text(value(e));
  }

  private boolean flag(Envelope e) {
    return texts.flag(value(e));
  }

  private static String value(Envelope e) {
    return required(e.value(), "value").text();
  }

  /** The account that a register of another account is about. */
  private static AccountId named(Envelope e) {
    return new AccountId(required(e.field(), "field"));
  }

  private static AccountId account(Envelope e) {
    return new AccountId(e.entity());
  }

  private static PostId postId(Envelope e) {
    return new PostId(e.entity());
  }

  private static Audience audience(Envelope e) {
    return audience(required(e.audience(), "audience"));
  }

  private static Audience audience(String text) {
    return Audience.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("unknown audience " + text));
  }

  /** What an envelope says its writer had seen. */
  public static Base base(Envelope e) {
    String text = e.base();
    if (text == null) {
      return Base.NOTHING;
    }
    return text.startsWith(DRAFT)
        ? new Base.Waiting(Long.parseLong(text.substring(DRAFT.length())))
        : new Base.Winner(MutationId.parse(text));
  }

  private static <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return value;
  }
}
