package app.kith.server.sync.state;

/** The last dense number given in a stream. */
public record StreamEnd(String stream, long sseq) {}
