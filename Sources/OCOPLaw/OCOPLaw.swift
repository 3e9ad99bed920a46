import CEmbedded

package func embeddedCount() -> Int { var n = 0; _ = ocop_embedded_files(&n); return n }
