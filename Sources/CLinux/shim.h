// Calls of Linux that glibc declares only for GNU programs, which hides them from Swift's own Glibc module.
#pragma once

/// Writes everything to the disk that was written to the file system that holds an open file.
int syncfs(int descriptor);
