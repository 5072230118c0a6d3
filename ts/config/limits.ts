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

/** Calls that may wait (PollTask, AwaitWfRun, AwaitOutput) on one Calls stream; half of what an engine takes, so that no client takes all. */
export const PARKED_CALLS_PER_STREAM_MAX = PENDING_CALLS_MAX / 2

/** How long a client keeps a Calls stream without a call in flight: an open one keeps the process alive. Opening one costs as much as a unary call. */
export const STREAM_IDLE_MS = 200

/** Bytes of records for output topics that are sent to Kafka at once: a broker takes messages of 1 MiB unless it is told otherwise. */
export const OUTPUT_BATCH_BYTES_MAX = 512 * 1024

/** First and longest pause before records for output topics are published again; in between it doubles. */
export const OUTPUT_RETRY_MIN_MS = 100
/** A broker that comes back is found again within this time. */
export const OUTPUT_RETRY_MAX_MS = 10_000

/** How long a publisher that is closed waits for the acknowledgement of what it is sending; without it, it is published again later. */
export const OUTPUT_CLOSE_LIMIT_MS = 5_000
