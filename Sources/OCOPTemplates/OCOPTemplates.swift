// OCOPTemplates
