// A disk that can lose what was not synced: a library to load before all others (LD_PRELOAD).
//
// Before a file below CANTER_DISK_DIR changes, its old bytes go to the log CANTER_DISK_LOG; a sync that has succeeded goes there as well. After
// the process is dead, crash/lib/disk.ts takes back what no sync had covered: that is what a loss of power may do. Files that are replaced or
// deleted are kept in CANTER_DISK_KEPT until then, by a link.
//
// CANTER_DISK_FAIL=write|sync:N:ERRNO:PART makes the Nth write or sync of a file whose path has PART fail, once: after a failed sync the next one
// succeeds, as on Linux, although the bytes are not there. A write that fails has written its first half.
// CANTER_DISK_LIES=1: syncs do nothing and say that they have (so that the tests can be tested).
//
// Not here: mmap, io_uring, and directories that are made or deleted; the engine's files use none of them.
//
// Invariant: a change is logged before it is made, and a sync after it was made: a kill between the two takes back more, never less.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum kind { WRITE = 1, SYNC = 2, TRUNCATE = 3, RENAME = 4, UNLINK = 5, CREATE = 6, SYNC_NAMES = 7, FAILED = 8 };

// The same in crash/lib/disk.ts. `ino` is the file's, or the directory's where names change.
struct head {
  uint32_t magic, kind;
  uint64_t number, at_us, ino, offset, length, old_size;
  uint32_t old_bytes, name_bytes;
};
#define MAGIC 0x64736943u

static char dir[PATH_MAX], kept[PATH_MAX], fail_part[256];
static size_t dir_length;
static int log_fd = -1, lies, fail_kind, fail_errno;
static long fail_left;
static uint64_t number;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define NEXT(name) \
  static __typeof__(name) *next; \
  if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("CANTER_DISK_DIR"), *log = getenv("CANTER_DISK_LOG"), *aside = getenv("CANTER_DISK_KEPT");
  const char *fail = getenv("CANTER_DISK_FAIL");
  if (!at || !log || !aside || !realpath(at, dir)) return;
  dir_length = strlen(dir);
  snprintf(kept, sizeof kept, "%s", aside);
  lies = getenv("CANTER_DISK_LIES") != NULL;
  char what[16] = "";
  if (fail && sscanf(fail, "%15[a-z]:%ld:%d:%255s", what, &fail_left, &fail_errno, fail_part) == 4)
    fail_kind = strcmp(what, "write") == 0 ? WRITE : SYNC;
  log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
  return log_fd >= 0 && strncmp(path, dir, dir_length) == 0 && path[dir_length] == '/';
}

// The regular file, or with `names` the directory, behind a descriptor: its path if it is below ours.
static int path_of(int fd, struct stat *status, char *path, int names) {
  if (log_fd < 0 || fd == log_fd || fstat(fd, status) != 0) return 0;
  if (names ? !S_ISDIR(status->st_mode) : !S_ISREG(status->st_mode)) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_ours(path) || (names && strcmp(path, dir) == 0);
}

// A short log would lie about what was lost: better to end here.
static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = syscall(SYS_write, log_fd, at, length);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

static uint64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000u + (uint64_t)now.tv_nsec / 1000u;
}

// Called with the lock held; names end with a zero each.
static void record(int kind, uint64_t ino, uint64_t offset, uint64_t length, uint64_t old_size, const void *old, size_t old_bytes,
                   const char *names, size_t name_bytes) {
  struct head head = {MAGIC, (uint32_t)kind, ++number, now_us(), ino, offset, length, old_size, (uint32_t)old_bytes, (uint32_t)name_bytes};
  char *whole = malloc(sizeof head + old_bytes + name_bytes);
  if (!whole) abort();
  memcpy(whole, &head, sizeof head);
  if (old_bytes) memcpy(whole + sizeof head, old, old_bytes);
  if (name_bytes) memcpy(whole + sizeof head + old_bytes, names, name_bytes);
  put(whole, sizeof head + old_bytes + name_bytes);
  free(whole);
}

// Logs what bytes [offset, offset + length) of a file are, before they change. Called with the lock held.
static void record_old(int kind, int fd, const struct stat *status, uint64_t offset, uint64_t length) {
  uint64_t size = (uint64_t)status->st_size;
  uint64_t there = offset >= size ? 0 : (size - offset < length ? size - offset : length);
  char *old = malloc(there ? there : 1);
  if (!old) abort();
  // The descriptor may be for writing alone.
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int reader = there ? (int)syscall(SYS_openat, AT_FDCWD, link, O_RDONLY | O_CLOEXEC, 0) : -1;
  for (uint64_t done = 0; done < there;) {
    ssize_t count = pread(reader, old + done, there - done, (off_t)(offset + done));
    if (count <= 0) abort();
    done += (uint64_t)count;
  }
  if (reader >= 0) close(reader);
  record(kind, status->st_ino, offset, length, size, old, there, NULL, 0);
  free(old);
}

// Whether this write or sync is the one that fails. Called with the lock held.
static int fails(int kind, const char *path) {
  if (fail_kind != kind || fail_left <= 0 || !strstr(path, fail_part) || --fail_left > 0) return 0;
  record(FAILED, 0, 0, 0, 0, NULL, 0, path, strlen(path) + 1);
  return 1;
}

typedef ssize_t (*writer)(int fd, const void *bytes, size_t length, off_t offset);

static ssize_t write_logged(int fd, const void *bytes, size_t length, off_t offset, writer next) {
  struct stat status;
  char path[PATH_MAX];
  if (!path_of(fd, &status, path, 0)) return next(fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  fstat(fd, &status);
  off_t from = offset;
  if (from < 0) from = fcntl(fd, F_GETFL) & O_APPEND ? status.st_size : lseek(fd, 0, SEEK_CUR);
  record_old(WRITE, fd, &status, (uint64_t)from, length);
  ssize_t done;
  if (fails(WRITE, path)) {
    next(fd, bytes, length / 2, offset);
    errno = fail_errno;
    done = -1;
  } else {
    done = next(fd, bytes, length, offset);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

static ssize_t write_here(int fd, const void *bytes, size_t length, off_t offset) {
  (void)offset;
  NEXT(write);
  return next(fd, bytes, length);
}
static ssize_t write_there(int fd, const void *bytes, size_t length, off_t offset) {
  NEXT(pwrite64);
  return next(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_logged(fd, bytes, length, -1, write_here); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return write_logged(fd, bytes, length, offset, write_there); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return write_logged(fd, bytes, length, offset, write_there); }

// A vector may be written in part: its first piece is part of it.
ssize_t writev(int fd, const struct iovec *pieces, int count) {
  struct stat status;
  char path[PATH_MAX];
  NEXT(writev);
  if (count < 1 || !path_of(fd, &status, path, 0)) return next(fd, pieces, count);
  for (int at = 0; at < count; at++)
    if (pieces[at].iov_len > 0) return write(fd, pieces[at].iov_base, pieces[at].iov_len);
  return 0;
}

static int truncate_logged(int fd, off_t length) {
  struct stat status;
  char path[PATH_MAX];
  NEXT(ftruncate64);
  if (!path_of(fd, &status, path, 0)) return next(fd, length);
  pthread_mutex_lock(&lock);
  fstat(fd, &status);
  uint64_t cut = status.st_size > length ? (uint64_t)(status.st_size - length) : 0;
  record_old(TRUNCATE, fd, &status, (uint64_t)length, cut);
  int done = next(fd, length);
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate(int fd, off_t length) { return truncate_logged(fd, length); }
int ftruncate64(int fd, off64_t length) { return truncate_logged(fd, length); }

static int sync_logged(int fd, int (*next)(int)) {
  struct stat status;
  char path[PATH_MAX];
  int file = path_of(fd, &status, path, 0);
  if (!file && !path_of(fd, &status, path, 1)) return next(fd);
  pthread_mutex_lock(&lock);
  uint64_t covered = number;
  int failing = file && fails(SYNC, path);
  pthread_mutex_unlock(&lock);
  if (failing) {
    errno = fail_errno;
    return -1;
  }
  if (lies) return 0;
  int done = next(fd);
  if (done != 0) return done;
  pthread_mutex_lock(&lock);
  record(file ? SYNC : SYNC_NAMES, status.st_ino, covered, 0, 0, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return 0;
}
int fsync(int fd) {
  NEXT(fsync);
  return sync_logged(fd, next);
}
int fdatasync(int fd) {
  NEXT(fdatasync);
  return sync_logged(fd, next);
}

// The inode of the directory that a path is in.
static uint64_t parent_of(const char *path) {
  char parent[PATH_MAX];
  snprintf(parent, sizeof parent, "%s", path);
  char *slash = strrchr(parent, '/');
  if (slash) *slash = 0;
  struct stat status;
  return stat(parent, &status) == 0 ? (uint64_t)status.st_ino : 0;
}

// Keeps a file that is about to lose its name, under the number of the record that comes next. Called with the lock held.
static void keep(const char *path) {
  char aside[PATH_MAX + 32];
  snprintf(aside, sizeof aside, "%s/%llu", kept, (unsigned long long)(number + 1));
  if (link(path, aside) != 0 && errno != ENOENT) abort();
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  if (!is_ours(from)) return next(from, to);
  pthread_mutex_lock(&lock);
  char names[2 * PATH_MAX];
  size_t length = (size_t)snprintf(names, PATH_MAX, "%s", from) + 1;
  length += (size_t)snprintf(names + length, PATH_MAX, "%s", to) + 1;
  keep(to);
  record(RENAME, parent_of(to), 0, 0, 0, NULL, 0, names, length);
  int done = next(from, to);
  pthread_mutex_unlock(&lock);
  return done;
}

int unlink(const char *path) {
  NEXT(unlink);
  if (!is_ours(path)) return next(path);
  pthread_mutex_lock(&lock);
  keep(path);
  record(UNLINK, parent_of(path), 0, 0, 0, NULL, 0, path, strlen(path) + 1);
  int done = next(path);
  pthread_mutex_unlock(&lock);
  return done;
}

static int open_logged(const char *path, int flags, mode_t mode) {
  NEXT(open64);
  if (!is_ours(path) || !(flags & (O_CREAT | O_TRUNC))) return next(path, flags, mode);
  pthread_mutex_lock(&lock);
  struct stat status;
  int there = stat(path, &status) == 0;
  if (!there && (flags & O_CREAT)) record(CREATE, parent_of(path), 0, 0, 0, NULL, 0, path, strlen(path) + 1);
  if (there && S_ISREG(status.st_mode) && (flags & O_TRUNC)) {
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    if (fd >= 0) {
      record_old(TRUNCATE, fd, &status, 0, (uint64_t)status.st_size);
      close(fd);
    }
  }
  int fd = next(path, flags, mode);
  pthread_mutex_unlock(&lock);
  return fd;
}

static mode_t mode_of(int flags, va_list list) { return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(list, int) : 0; }
#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list list; \
    va_start(list, flags); \
    mode_t mode = mode_of(flags, list); \
    va_end(list); \
    return open_logged(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)
