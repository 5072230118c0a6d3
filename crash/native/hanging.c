// A disk that hangs: a library to load before all others (LD_PRELOAD).
//
// While the file CANTER_HANG_READS is there, reads of files whose path has CANTER_HANG_PART do not come back; CANTER_HANG_WRITES: writes and syncs.
//
// Not here: mmap, io_uring, opening and naming files, and calls that move a file's own position; the embedded store's file needs none of them.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define NEXT(name) \
  static __typeof__(name) *next; \
  if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static void hang(int fd, const char *variable) {
  const char *flag = getenv(variable), *part = getenv("CANTER_HANG_PART");
  if (!flag || !part || access(flag, F_OK) != 0) return;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  if (!strstr(path, part)) return;
  struct timespec moment = {0, 5000000};
  while (access(flag, F_OK) == 0) nanosleep(&moment, NULL);
}

#define AT(name, bytes_t, variable) \
  ssize_t name(int fd, bytes_t bytes, size_t length, off_t offset) { \
    NEXT(name); \
    hang(fd, variable); \
    return next(fd, bytes, length, offset); \
  }
AT(pread, void *, "CANTER_HANG_READS")
AT(pread64, void *, "CANTER_HANG_READS")
AT(pwrite, const void *, "CANTER_HANG_WRITES")
AT(pwrite64, const void *, "CANTER_HANG_WRITES")

#define SYNC(name) \
  int name(int fd) { \
    NEXT(name); \
    hang(fd, "CANTER_HANG_WRITES"); \
    return next(fd); \
  }
SYNC(fsync)
SYNC(fdatasync)
