// What of Linux glibc declares only for GNU programs, which hides it from Swift's own Glibc module.
#pragma once

#include <fcntl.h>

/// Writes everything to the disk that was written to the file system that holds an open file.
int syncfs(int descriptor);

/// `O_TMPFILE` of open(2): opens a new file without a name in a folder.
static const int openNameless = 020000000 | O_DIRECTORY;
