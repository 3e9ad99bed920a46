// OCOPServe
