// OCOPModel
