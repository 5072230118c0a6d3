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

/**
 * Calls of one connection that begin in one turn of the event loop; the rest of what came at once begins in the turns that follow, so that nobody
 * waits for a flood of somebody else longer than this many calls take: some two milliseconds.
 */
export const CALLS_BEGUN_PER_TURN_MAX = 32

/**
 * Bytes of objects that one command of an import puts, so that it fits a message: a WfRun, which is imported whole or not at all, must not have
 * more, nor must all of an export of one WfRun with its children.
 */
export const IMPORT_BYTES_MAX = MESSAGE_BYTES_MAX - 64 * 1024
/** Bytes of objects from which on a command of an import takes no further WfRun or definition. */
export const IMPORT_BATCH_BYTES = 1024 * 1024
/** Bytes of a line of an export file: an object as big as a message, every character of it written as an escape of six. */
export const EXPORT_LINE_BYTES_MAX = 6 * MESSAGE_BYTES_MAX
/** Definitions an export asks for at once; the server takes 1,000. */
export const EXPORT_DEFINITIONS_ASKED_MAX = 500
/** WfRuns that an import names of those it has left out; of more, it tells how many. */
export const LEFT_OUT_TOLD_MAX = 1_000

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

/**
 * Calls that may wait (`door/waiting.ts` lists them) on all streams of one connection: a tenth of what an engine takes, so that
 * no client takes all, nor keeps the core busy when it leaves and all of them have to be found.
 */
export const PARKED_CALLS_PER_CONNECTION_MAX = PENDING_CALLS_MAX / 10

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
/** Looks between two collections because somebody has left: each stops the process for some tens of milliseconds. */
export const GARBAGE_LOOKS_MIN = 10
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

/** An OAuth token is got anew this long before it expires, so that it does not expire on its way. */
export const ACCESS_TOKEN_SPARE_MS = 10_000

/** How long `canter login` waits for the browser to come back, as `lhctl` does. */
export const LOGIN_LIMIT_MS = 60_000
/** Biggest body of an HTTP request: what gRPC takes as a message, though JSON says the same in more bytes. */
export const HTTP_BODY_BYTES_MAX = MESSAGE_BYTES_MAX

/** What is read and dropped of a body that is too big, so that its sender hears why; beyond it the connection is cut. */
export const HTTP_BODY_DROPPED_BYTES_MAX = 4 * HTTP_BODY_BYTES_MAX

/** Bytes of all bodies that are being read at once: many connections with a big body each must not fill the memory. */
export const HTTP_BODIES_BYTES_MAX = 64 * 1024 * 1024

/** HTTP connections open at once; beyond it new ones are closed. */
export const HTTP_CONNECTIONS_MAX = 10_000

/** Requests of one handler that are being answered, parked polls included: a tenth of what an engine takes, so that gRPC keeps its part. */
export const HTTP_CALLS_MAX = PENDING_CALLS_MAX / 10

/** Requests of one connection that are being answered: only pipelining has more than one, and it could park any number of polls. */
export const HTTP_CALLS_PER_CONNECTION_MAX = 4

/** Bytes of the headers of an HTTP request. */
export const HTTP_HEADERS_BYTES_MAX = 16 * 1024

/** How long a request's headers may take to arrive: whoever sends a byte now and then must not hold a connection. */
export const HTTP_HEADERS_LIMIT_MS = 10_000

/** How long a request may take to arrive as a whole, for the same reason. */
export const HTTP_REQUEST_LIMIT_MS = 60_000

/** How long an HTTP connection is kept without a request: longer than the proxies that usually stand in front keep theirs. */
export const HTTP_IDLE_LIMIT_MS = 75_000

/** How long the reader of a reply may take nothing of it before it is cut. Streams of events are excepted: they wait for their reader. */
export const HTTP_STALL_LIMIT_MS = 60_000

/** After so long without anything TCP asks whether the other side of an HTTP connection is still there: a parked poll must not outlive its worker. */
export const HTTP_TCP_KEEPALIVE_MS = 30_000

/** Streams of events open at once: each holds one call of the engine. */
export const HTTP_EVENT_STREAMS_MAX = 1_000

/** Changes asked for at once for a stream of events; so many are held for a reader that takes nothing. */
export const HTTP_EVENTS_PER_READ_MAX = 256

/** A stream of events says at least so often that it lives: less than what proxies take for dead. */
export const HTTP_HEARTBEAT_MS = 15_000

/** What a stream of events tells browsers to wait before they come again. */
export const HTTP_EVENTS_RETRY_MS = 2_000

/** Bytes of records for output topics that are sent to Kafka at once: a broker takes messages of 1 MiB unless it is told otherwise. */
export const OUTPUT_BATCH_BYTES_MAX = 512 * 1024

/** First and longest pause before records for output topics are published again; in between it doubles. */
export const OUTPUT_RETRY_MIN_MS = 100
/** A broker that comes back is found again within this time. */
export const OUTPUT_RETRY_MAX_MS = 10_000

/** How long a publisher that is closed waits for the acknowledgement of what it is sending; without it, it is published again later. */
export const OUTPUT_CLOSE_LIMIT_MS = 5_000
