// What of Linux glibc declares only for GNU programs, which hides it from Swift's own Glibc module.
#pragma once

/// Writes everything to the disk that was written to the file system that holds an open file.
int syncfs(int descriptor);

/// With `O_DIRECTORY` this is `O_TMPFILE` of open(2), which opens a new file without a name in a folder. The header that declares it is
/// not included here: its types would become this module's.
static const int openNameless = 020000000;
