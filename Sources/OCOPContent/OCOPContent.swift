// OCOPContent
