// OCOPText
