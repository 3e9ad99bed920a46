// OCOPDiagnostics
