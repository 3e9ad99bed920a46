// OCOPPrint
