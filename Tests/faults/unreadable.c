// A disk that cannot be read, for tests: LD_PRELOAD this, and set BAD_FOLDER to the end of a folder's path. Of the names
// in that folder the first BAD_AFTER are read (none unless it is set), then comes EIO, as from a broken sector.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_bad(DIR *stream) {
  const char *bad = getenv("BAD_FOLDER");
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", dirfd(stream));
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (!bad || length < (ssize_t)strlen(bad)) return 0;
  path[length] = 0;
  return strcmp(path + length - strlen(bad), bad) == 0;
}

struct dirent *readdir(DIR *stream) {
  static __thread int read;
  struct dirent *(*real)(DIR *) = (struct dirent * (*)(DIR *)) dlsym(RTLD_NEXT, "readdir");
  if (!is_bad(stream)) return real(stream);
  if (telldir(stream) == 0) read = 0;
  if (read++ < (getenv("BAD_AFTER") ? atoi(getenv("BAD_AFTER")) : 0)) return real(stream);
  errno = EIO;
  return NULL;
}
