// OCOPMarkdown
