// Cuts a program off at its Nth change of the disk, for tests: LD_PRELOAD this, and set CUT_AT. The process dies at once, as from
// kill -9. With CUT_POWER=1 it takes with it what a power cut may take: the bytes of every file that was written since the file,
// or its file system, was last synced; names stay, since journalling file systems keep them in order.
// CUT_COUNT names a file into which the number of changes is written when the program ends by itself.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST = 8192 };
static struct {
  int copy;  // Held open beside the program's own, so that the file is found wherever it has been moved.
  ino_t inode;
} unsynced[MOST];
static int unsynced_count, changes;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Called with the lock held, before a change is made.
static void change(void) {
  static int at = -1;
  if (at < 0) at = getenv("CUT_AT") ? atoi(getenv("CUT_AT")) : 0;
  if (++changes != at) return;
  if (getenv("CUT_POWER"))
    for (int i = 0; i < unsynced_count; i++)
      if (unsynced[i].copy >= 0) ftruncate(unsynced[i].copy, 0);
  kill(getpid(), SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("CUT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) fprintf(file, "%d\n", changes), fclose(file);
}

static void remember(int descriptor) {
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) || !S_ISREG(status.st_mode) || unsynced_count == MOST) return;
  unsynced[unsynced_count].copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  unsynced[unsynced_count++].inode = status.st_ino;
}

static void forget(int descriptor) {
  struct stat status = {0};
  if (descriptor >= 0) fstat(descriptor, &status);
  for (int i = 0; i < unsynced_count; i++)
    if (unsynced[i].copy >= 0 && (descriptor < 0 || unsynced[i].inode == status.st_ino)) {
      close(unsynced[i].copy);
      unsynced[i].copy = -1;
    }
}

#define CHANGING(type, name, parameters, arguments) \
  type name parameters {                            \
    pthread_mutex_lock(&lock);                      \
    change();                                       \
    type result = REAL(name) arguments;             \
    pthread_mutex_unlock(&lock);                    \
    return result;                                  \
  }

CHANGING(int, rename, (const char *from, const char *to), (from, to))
CHANGING(int, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
CHANGING(int, unlink, (const char *path), (path))
CHANGING(int, unlinkat, (int at, const char *path, int flags), (at, path, flags))
CHANGING(int, rmdir, (const char *path), (path))
CHANGING(int, mkdir, (const char *path, mode_t mode), (path, mode))
CHANGING(int, mkdirat, (int at, const char *path, mode_t mode), (at, path, mode))

int fsync(int descriptor) {
  pthread_mutex_lock(&lock);
  change();
  int result = REAL(fsync)(descriptor);
  forget(descriptor);
  pthread_mutex_unlock(&lock);
  return result;
}

int syncfs(int descriptor) {
  pthread_mutex_lock(&lock);
  change();
  int result = REAL(syncfs)(descriptor);
  forget(-1);
  pthread_mutex_unlock(&lock);
  return result;
}

#define OPENING(name, parameters, arguments)      \
  int name parameters {                           \
    va_list rest;                                 \
    va_start(rest, flags);                        \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                 \
    if (!(flags & O_CREAT)) return REAL(name) arguments; \
    pthread_mutex_lock(&lock);                    \
    change();                                     \
    int result = REAL(name) arguments;            \
    remember(result);                             \
    pthread_mutex_unlock(&lock);                  \
    return result;                                \
  }

OPENING(open, (const char *path, int flags, ...), (path, flags, mode))
OPENING(open64, (const char *path, int flags, ...), (path, flags, mode))
OPENING(openat, (int at, const char *path, int flags, ...), (at, path, flags, mode))
OPENING(openat64, (int at, const char *path, int flags, ...), (at, path, flags, mode))
