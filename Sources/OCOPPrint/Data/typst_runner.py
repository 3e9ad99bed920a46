"""Prints a bundle with the `typst` package: runner.py FOLDER TEMPLATE OUTPUT TIMESTAMP. Shipped inside ocop.

Exit 0: printed. 1: Typst's own words are on the error stream. 65: no `typst` package. 66: another version than 0.15.
"""
import sys

try:
    import typst
except ImportError as problem:
    sys.exit(print(problem, file=sys.stderr) or 65)
if not typst.__version__.startswith("0.15."):
    sys.exit(print(typst.__version__, file=sys.stderr) or 66)
folder, template, output, timestamp = sys.argv[1:5]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder + "/fonts"])
try:
    typst.compile(folder + "/" + template, output=output, root=folder, font_paths=fonts, timestamp=int(timestamp),
                  pdf_standards=["a-2a", "ua-1"])
except typst.TypstError as problem:
    sys.exit(print(problem.diagnostic or problem.message, *problem.hints, sep="\n", file=sys.stderr) or 1)
