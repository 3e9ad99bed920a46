// OCOPRules
