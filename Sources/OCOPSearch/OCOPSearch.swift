// OCOPSearch
