/**
 * Every limit of the TypeScript side that is not one option's own, unit last. Each says why it is there.
 */

/** Calls one engine may have pending: bounds what a flood of callers can hold in memory. Parked polls count. */
export const PENDING_CALLS_MAX = 100_000

/** A packed buffer of this size is kept for the next turn; a bigger one is given back, so that one big call is not held for ever. */
export const SCRATCH_KEPT_BYTES_MAX = 1024 * 1024

/** Biggest gRPC message in either direction (spec C 7): the default of gRPC, which every published client has. */
export const MESSAGE_BYTES_MAX = 4 * 1024 * 1024

/** Calls open at once on one connection: parked polls of many workers share one, so that it is far above gRPC's usual 100. */
export const STREAMS_PER_SESSION_MAX = 1000

/** Polls one PollTask stream may have outstanding: a client that never reads must not grow the queue without end. */
export const POLLS_PER_STREAM_MAX = 10_000

/** How long the server lets a call take before it answers DEADLINE_EXCEEDED (spec C 1.1) when it is not told; calls that park are excepted. */
export const CALL_LIMIT_MS = 60_000

/**
 * The server pings connections this often and gives them the second time to answer, so that tasks are not handed to workers whose machine is
 * gone. What clients ping, and when, is not limited (spec C 7 asks for 15 s and more to be tolerated).
 */
export const SERVER_PING_INTERVAL_MS = 60_000
/** How long a connection may take to answer such a ping; then its machine is taken for gone. */
export const SERVER_PING_TIMEOUT_MS = 20_000

/** How long a server that shuts down lets running calls end before it cuts them. */
export const DRAIN_LIMIT_MS = 10_000

/** Longest delay a timer of Node.js can take; longer waits are waited in parts. */
export const TIMER_MS_MAX = 2_147_483_647

/** Calls in one batch of a Calls stream; `proto/canter.proto` says it too. More of the smallest ones in 4 MiB would be half a million at once. */
export const CALLS_PER_BATCH_MAX = 10_000

/**
 * Bytes a batch is filled up to on a Calls stream, in both directions: far below a message's limit, so that small calls never wait long behind a
 * batch. A call that is bigger by itself is a unary call; a reply that is goes alone.
 */
export const BATCH_BYTES_MAX = 1024 * 1024

/** Most that a call or completion takes in a batch besides its body and texts: tags, lengths and four numbers. */
export const BATCH_ENTRY_BYTES_MAX = 64

/** Calls that run at once on one Calls stream before the server stops reading from it. Those that wait do not count: they may wait for ever. */
export const RUNNING_CALLS_PER_STREAM_MAX = 10_000

/** Calls that may wait (PollTask, AwaitWfRun) on one Calls stream; half of what an engine takes, so that no client takes all. */
export const PARKED_CALLS_PER_STREAM_MAX = PENDING_CALLS_MAX / 2

/** How long a client keeps a Calls stream without a call in flight: an open one keeps the process alive. Opening one costs as much as a unary call. */
export const STREAM_IDLE_MS = 200

/** Bytes of calls on their way to the core in one turn of the event loop: they are copied together into one buffer. */
export const PENDING_CALL_BYTES_MAX = 128 * 1024 * 1024

/** Longest deadline a call may have in gRPC's words: as long as a timer of Node.js can wait, some 24 days. A longer one counts as this. */
export const DEADLINE_SECONDS_MAX = Math.floor(TIMER_MS_MAX / 1000)

/** Bytes of all headers of a call, as HTTP/2 counts them (reliability.md 7): a token and a tenant take a fraction. More is refused unread. */
export const HEADERS_BYTES_MAX = 16 * 1024
/** Headers of a call; a client of gRPC sends some ten. */
export const HEADERS_MAX = 64

/** What HTTP/2 itself may hold for one connection, in MiB: headers, and what is written and not yet taken. New calls are refused beyond it. */
export const SESSION_MEMORY_MIB_MAX = 64

/** Frames that break the protocol, and calls refused for the limits above, before a connection is cut. */
export const INVALID_FRAMES_PER_SESSION_MAX = 100

/** Connections of one listener; the next are closed as they come. Each costs some tens of KiB. */
export const CONNECTIONS_PER_LISTENER_MAX = 10_000

/** How long a TLS handshake may take (reliability.md 7). A connection that says nothing afterwards is found by the server's own pings. */
export const HANDSHAKE_LIMIT_MS = 60_000

/** Requests and replies from this size on are counted; smaller ones are few bytes however many there are. */
export const HELD_BYTES_MIN = 32 * 1024
/**
 * Bytes of requests of one connection that are not answered: a quarter of what the core lets wait, so that whoever sends too much at once is
 * refused before others notice.
 */
export const REQUEST_BYTES_PER_CONNECTION_MAX = 32 * 1024 * 1024
/** And of all connections together: what the core lets wait. */
export const REQUEST_BYTES_MAX = 128 * 1024 * 1024
/** Bytes of replies that one connection was given and has not read. */
export const REPLY_BYTES_PER_CONNECTION_MAX = 64 * 1024 * 1024
/** And all connections together: beyond it big replies are refused. */
export const REPLY_BYTES_MAX = 256 * 1024 * 1024

/** Bytes of all buffers of the process before connections are cut: all that may be held by the rules above. */
export const BUFFER_BYTES_MAX = REQUEST_BYTES_MAX + REPLY_BYTES_MAX
/** Bytes that buffers may grow by before garbage is collected: V8 does not see to big buffers while a process has little to do. */
export const GARBAGE_BYTES_MAX = 64 * 1024 * 1024
/** Nobody is cut who sent less lately. */
export const CUT_BYTES_MIN = 32 * 1024 * 1024
/** How often that is looked at: a gigabit line brings a tenth of it in this time. */
export const PRESSURE_CHECK_INTERVAL_MS = 500

/** How often certificates are looked at: a new one takes effect within this time. */
export const CERTIFICATE_CHECK_INTERVAL_MS = 2_000

/** Tokens that are kept with what the OAuth server said (spec C 6.2); the one that was used longest ago makes room. */
export const TOKENS_KEPT_MAX = 10_000
/** How long an answer about a token is kept at most (spec C 6.2): so long may a token live that was taken back. */
export const TOKEN_KEPT_MS_MAX = 4 * 60 * 60 * 1000
/** Characters of a token; the headers have to hold it. */
export const TOKEN_LENGTH_MAX = HEADERS_BYTES_MAX
/** Tokens that may be asked about at once: a flood of made-up ones is refused here and does not reach the OAuth server. */
export const INTROSPECTIONS_MAX = 100
/** How long the OAuth server may take. */
export const INTROSPECTION_LIMIT_MS = 10_000
