// ocop
