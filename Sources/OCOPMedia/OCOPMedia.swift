// OCOPMedia
