// OCOPRendering
