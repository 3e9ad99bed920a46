// OCOPBuild
