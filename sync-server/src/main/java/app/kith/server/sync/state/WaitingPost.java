package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.PostId;

/** A post that is not published because a blob of it is missing. */
public record WaitingPost(PostId post, AccountId author) {}
