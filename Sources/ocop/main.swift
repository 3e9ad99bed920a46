import OCOPLaw

print(embeddedCount())
