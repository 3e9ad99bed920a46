import OCOPLaw
print(embeddedCount())
